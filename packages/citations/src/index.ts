export type {} from '@edisi/diagnostics'

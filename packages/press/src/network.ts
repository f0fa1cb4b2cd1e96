import type * as citations from '@edisi/citations'

/** The network, for a check that may ask it: what the app provides, which imports nothing of citations itself. */
export type Network = citations.Network

/** Why the network told nothing. */
export type NetworkFailure = citations.NetworkFailure

/** What a page answered. */
export type PageAnswer = citations.PageAnswer

/** What a service for programs answered. */
export type ServiceAnswer = citations.ServiceAnswer

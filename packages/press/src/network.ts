import type { Endpoints, Failure, OnlineNetwork, Probe, Reply } from '@edisi/citations'

/** The network, for a check that may ask it: what the app provides. */
export type Network = OnlineNetwork

/** Whom a check asks that may use the network: addresses without a stroke at the end. */
export type OnlineSettings = Endpoints

/** Why the network told nothing. */
export type NetworkFailure = Failure

/** What a page answered. */
export type PageAnswer = Probe

/** What a service for programs answered. */
export type ServiceAnswer = Reply

/** The words by which a list may label an entry, and a text cite it: "Knu84", "LMS+22", "RFC2119", "W3C/HTML", "3GPP", "HP". */
export const labelForm: RegExp = /^(?=.*\p{L})[\p{L}\p{N}][\p{L}\p{N}+._:/-]{1,19}$/u

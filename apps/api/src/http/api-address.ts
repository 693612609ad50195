/** True for an address that is the api's, however it is written: no screen of the console ever answers it. */
export const isApiAddress = (url: string): boolean => /^\/+(api|health|metrics)([/?]|$)/i.test(url);

/** Global indicator framework of the Sustainable Development Goals, by the number of the indicator. */
export const sdg = (code: string) => ({ scheme: 'SDG', edition: 'A/RES/71/313', code });

/** "Indicators for city services and quality of life", by the number of the clause. */
export const iso37120 = (code: string) => ({ scheme: 'ISO 37120', edition: '2014', code });

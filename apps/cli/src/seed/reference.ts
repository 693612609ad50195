/**
 * Global indicator framework of the Sustainable Development Goals, by the number of the indicator. Held against the
 * framework's own wording: 2.2.1 prevalence of stunting under five, 3.1.2 births attended by skilled health personnel,
 * 11.1.1 urban population in slums, informal settlements or inadequate housing, 11.3.1 land consumption rate to
 * population growth rate. What is measured in a national way instead does not name one.
 */
export const sdg = (code: '2.2.1' | '3.1.2' | '11.1.1' | '11.3.1') => ({
  scheme: 'SDG',
  edition: 'A/RES/71/313',
  code,
});

/**
 * "Indicators for city services and quality of life", by the number of the clause. Held against the contents of the
 * standard and the labels of the ISO 37120 ontology of the University of Toronto: 5.6 businesses, 12.2 in-patient
 * hospital beds, 12.3 physicians and 19.1 hectares of green area, each per 100,000 people; 16.1 population with regular
 * collection of solid waste, 16.3 solid waste that is recycled. The edition of 2018 numbers them otherwise.
 */
export const iso37120 = (code: '5.6' | '12.2' | '12.3' | '16.1' | '16.3' | '19.1') => ({
  scheme: 'ISO 37120',
  edition: '2014',
  code,
});

/** What every test may count on: the template database holds the reference data, loaded here and nowhere else. */
export async function fillTemplate(_url: string): Promise<void> {
  // loadReferenceData goes here
}

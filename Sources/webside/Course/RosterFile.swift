internal import CSVText
internal import Cohort
internal import Reports
internal import Screen

/// Reads a roster; whatever there is to say about it is printed.
func readRosterFile(_ path: String) throws -> Roster {
  let (roster, findings) = readRoster(try bytes(of: path))
  for finding in findings { Console.note(finding.words(in: path) + "\n") }
  guard let roster else { throw Failure(text: "\(reduced(path)) is no roster") }
  return roster
}

internal import Files
internal import Journal
internal import Scoring

/// What a collection takes from the files that learners handed in, beside the records.
extension Collection {
  /// Notes who handed in a file, when records in it were made, and what the learner wrote.
  mutating func note(_ header: HandInHeader, of file: SourceReading) {
    report.handInsRead += 1
    if header.origin == .walkIn { report.walkIns.insert(header.learner) }
    let person = CollectedPeople.Key(learner: header.learner, claim: Claim(of: header, by: rules))
    if let name = header.name,
      let profile = Profile(name: name, mark: header.mark, origin: header.origin)
    {
      profiles[person, default: []].insert(profile)
    }
    for record in file.records where record.learner == header.learner {
      if let instant = file.times.times[record.id] {
        times.add(record.id, at: instant, of: header.learner)
      }
    }
    report.rejected += file.unreadTexts.map {
      CollectionReport.Rejection(path: file.found.path, line: $0, reason: .unreadText)
    }
    if !file.texts.isEmpty { texts[person, default: []] += file.texts }
    if !file.refused.isEmpty { report.doubted.insert(header.learner) }
  }

  /// Keeps what people wrote and handed in, each text in its newest version. Texts never count in a score.
  mutating func keepTexts() throws(FileError) {
    for (person, found) in texts.sorted(by: { $0.key < $1.key }) {
      var newest: [LearnerText.Subject: LearnerText] = [:]
      for text in found {
        let known = newest[text.subject]
        if known.map({ isEarlier($0, text) }) ?? true { newest[text.subject] = text }
      }
      let store = store(of: person)
      for text in newest.values where try store.keep(text, of: person.learner, among: &written) {
        report.newTexts += 1
      }
    }
  }

  private func isEarlier(_ one: LearnerText, _ other: LearnerText) -> Bool {
    (one.at?.milliseconds ?? .min) < (other.at?.milliseconds ?? .min)
  }
}

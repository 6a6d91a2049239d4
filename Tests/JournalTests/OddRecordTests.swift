import Curriculum
import Journal
import Scoring
import TestSupport
import Testing

private let journal = "learners/s1234567/journal/"

@Test func damageConflictsAndRepeatsOfManyFilesAreOneHistory() throws {
  let folder = TemporaryFolder()
  var lesser = attempt(2)
  lesser.address.question = .init("a-question")
  let other = LearnerID("someone-else") ?? learner
  folder.write(
    line(attempt(5)) + line(attempt(1)).replacing("boundaries", with: "boundaried")
      + line(attempt(2)) + "\n" + #"{"v":2}"# + "\n\0\0\n" + line(attempt(3, by: other)),
    to: journal + "a.jsonl")
  folder.write(
    line(lesser) + line(attempt(5)) + line(attempt(0)) + line(attempt(4)).dropLast(9),
    to: journal + "b.jsonl")
  let history = try Store(root: folder.path).readHistory(of: learner)
  #expect(history.attempts == [attempt(0), lesser, attempt(5)])
  #expect(history.notes.count == 7)
}

/// The fields that an answer's line may and may not have, as their texts.
private let oddities: [(String, String)] = [
  (#""response":["b"]"#, #""response":[]"#), (#""response":["b"]"#, #""response":[1,2]"#),
  (#""response":["b"]"#, #""response":["b",1]"#), (#""response":["b"]"#, #""response":{"b":2}"#),
  (#""response":["b"]"#, #""response":["B"]"#), (#""response":["b"]"#, #""response":"b""#),
  (#""order":["b","a","c"]"#, #""order":["b","A"]"#), (#""order":["b","a","c"]"#, #""order":[]"#),
  (#""kind":"single""#, #""kind":"ordering""#), (#""kind":"single""#, #""kind":"marking""#),
  (#""kind":"single""#, #""kind":"report""#), (#""kind":"single""#, #""kind":"else""#),
  (#""kind":"single""#, #""kind":"\u0073ingle""#), (#""key":"51c0aa02""#, #""key":7"#),
  (#""scenario":"patient-friend-request""#, #""scenario":"Patient""#),
  (#""module":"boundaries""#, #""module":"\u0062oundaries""#),
  (#""learner":"s1234567""#, #""learner":"S1234567""#), (#""earned":1,"#, ""),
  (#""earned":1,"possible":1,"#, ""), (#""possible":1"#, #""possible":0"#),
  (#""context":"study""#, #""context":"session:monday""#),
  (#""context":"study""#, #""context":"x""#),
  (#""seconds":14.2"#, #""seconds":-1"#), (#""revision":"8f3a1c2e9b7d","#, ""),
  (#""v":1"#, #""v":3"#), (#""at":"2"#, #""at":"1"#), (#""at":"2026"#, #""at":"2026-13"#),
]

@Test func anOddFieldIsRefusedByItsNameOrReadAsWhatItSays() throws {
  let folder = TemporaryFolder()
  let good = line(attempt())
  var text = ""
  for (index, (field, odd)) in oddities.enumerated() {
    #expect(good.contains(field), "\(field)")
    let record = line(attempt(index)).replacing(field, with: odd).utf8
    // Sealed anew, so that what is odd is not taken for damage.
    let object = record.prefix(record.count - #","check":"0123456789abcdef"}"#.utf8.count - 1)
    text += String(decoding: CheckedLine.seal(Array(object) + [UInt8(ascii: "}")]), as: UTF8.self)
  }
  let file = folder.write(text, to: journal + "a.jsonl")
  let history = try Store(root: folder.path).readHistory(of: learner)
  let faults = [
    2: "response", 3: "response", 4: "response", 5: "response", 6: "response", 7: "order",
    10: "response", 11: "reason", 12: "kind", 14: "key", 15: "scenario", 17: "learner",
    18: "earned", 20: "earned", 22: "context", 23: "seconds", 24: "revision", 27: "at",
  ]
  let refused = (1...oddities.count).compactMap { line -> Note? in
    let fault = line == 25 ? LineFault.newerVersion(3) : faults[line].map { .invalid(field: $0) }
    return fault.map { Note(file: file, line: line, kind: .line($0)) }
  }
  #expect(history.notes == refused)
  #expect(history.attempts.count == oddities.count - refused.count)
}

@Test func noMutationIsReadAsAnythingButTheRecordsThatWereWritten() throws {
  var random = SplitMix64(seed: 13)
  let folder = TemporaryFolder()
  let store = Store(root: folder.path)
  let written = Set(attemptsOfEveryKind)
  for _ in 0..<40 {
    var bytes = attemptsOfEveryKind.flatMap { RecordLine.encode($0) }
    for _ in 0..<20 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[place], at: place)
      }
    }
    folder.write(bytes: bytes, to: journal + "a.jsonl")
    let history = try store.readHistory(of: learner)
    #expect(written.isSuperset(of: history.attempts))
    #expect(history.attempts.count + history.notes.count >= attemptsOfEveryKind.count - 20)
  }
}

import Curriculum
import Digest
import Journal
import Scoring
import TestSupport
import Testing

@Test func aRecordIsWrittenInTheOrderOfTheFormat() {
  let body =
    #"{"v":1,"id":"019f8f3b-92b3-7000-8000-000000000000","at":"2026-11-21T18:12:03.123Z","#
    + #""learner":"s1234567","course":"social-media-professionalism","module":"boundaries","#
    + #""scenario":"patient-friend-request","question":"reason","revision":"8f3a1c2e9b7d","#
    + #""key":"51c0aa02","right":"e04c71b8","kind":"single","order":["b","a","c"],"#
    + #""options":["5d1c07","e2b94a","90f3bb"],"response":["b"],"earned":1,"#
    + #""possible":1,"seconds":14.2,"context":"study""#
  var example = attempt()
  example.id = "019f8f3b-92b3-7000-8000-000000000000"
  let fields = Array(body.utf8)
  let digits = String(checksum(of: fields.span, followedBy: UInt8(ascii: "}")), radix: 16)
  let check = String(repeating: "0", count: 16 - digits.count) + digits
  #expect(line(example) == body + #","check":""# + check + "\"}\n")
}

@Test func aPollIsWrittenWithoutMarks() {
  var poll = attempt()
  (poll.kind, poll.score) = (.poll, nil)
  #expect(line(poll).contains(#""response":["b"],"seconds":14.2"#))
}

@Test(arguments: attemptsOfEveryKind)
func aRecordIsReadAsItWasWritten(_ attempt: Attempt) {
  #expect(read(RecordLine.encode(attempt).dropLast()) == .success(attempt))
}

@Test func aRecordOfAnEarlierVersionDoesNotSayWhatWasRightOrWhatLettersStoodFor() {
  var old = attempt()
  (old.right, old.options) = (nil, [])
  #expect(
    line(old).contains(#""key":"51c0aa02","kind":"single","order":["b","a","c"],"response":"#))
  #expect(read(RecordLine.encode(old).dropLast()) == .success(old))
}

@Test func aTextThatNeedsEscapesIsReadAsItWasWritten() {
  var odd = attempt()
  odd.context = .session("Ärzte \"A\"\n\u{202E}😀")
  odd.revision = "\\"
  #expect(read(RecordLine.encode(odd).dropLast()) == .success(odd))
}

/// The example's line with one text replaced by another, under a right checksum.
private func changed(_ old: String, _ new: String) -> [UInt8] {
  let whole = line(attempt())
  let body = whole.dropLast(#","check":"0123456789abcdef"}"#.utf8.count + 1)
  let parts = body.components(separatedBy: old)
  precondition(parts.count == 2, "\(old) stands once in a record")
  let object = parts.joined(separator: new) + "}"
  return CheckedLine.seal(Array(object.utf8)).dropLast()
}

extension StringProtocol {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}

@Test(arguments: [
  (#""study""#, #""study","mood":{"deep":[1,{"x":null}]}"#), (#""v":1"#, #""future":"yes","v":1"#),
  (#""key":"#, #""note":"caf\u00e9","key":"#),
  (#""earned":1,"possible":1"#, #""possible":1,"earned":1"#),
  (#""seconds":14.2"#, #""seconds": 14.200 "#),
  (
    #""single","order":["b","a","c"],"options":["5d1c07","e2b94a","90f3bb"]"#,
    #""single","options":["5d1c07","e2b94a","90f3bb"],"order":["b","a","c"]"#
  ),
  (#""reason""#, #""\u0072eason""#), (#"18:12:03.123Z"#, #"19:12:03.1234+01:00"#),
])
func whatIsUnknownOrStandsElsewhereIsNoHindrance(_ old: String, _ new: String) {
  #expect(read(changed(old, new)) == .success(attempt()))
}

@Test(arguments: [
  (#""v":1"#, #""v":0"#, "v"), (#""v":1"#, #""v":"1""#, "v"), (#""v":1,"#, "", "v"),
  (#""id":""#, #""id":"x"#, "id"), (#"T18:12"#, "T25:12", "at"),
  ("s1234567", "../../etc", "learner"),
  ("s1234567", "S1234567", "learner"), (#""boundaries""#, #""Bound aries""#, "module"),
  (#""boundaries""#, #"null"#, "module"), (#""question":"reason","#, "", "question"),
  (#""single""#, #""riddle""#, "kind"), (#""single""#, #""rating""#, "response"),
  (#""single""#, #""marking""#, "response"), (#"["b"]"#, #"["b",1]"#, "response"),
  (#"["b"]"#, #"{"b":9}"#, "response"), (#"["b"]"#, #""b""#, "response"),
  (#""5d1c07""#, #"7"#, "options"), (#"["5d1c07","e2b94a","90f3bb"]"#, #""5d1c07""#, "options"),
  (#"["b","a","c"]"#, #"["b","A"]"#, "order"), (#""earned":1,"#, #""earned":2,"#, "earned"),
  (#""earned":1,"#, "", "earned"), (#","possible":1"#, "", "possible"),
  (#""possible":1"#, #""possible":9223372036854775807"#, "possible"),
  (#""possible":1"#, #""possible":0"#, "earned"), ("14.2", "-1", "seconds"),
  ("14.2", "1e999", "seconds"), ("14.2", "\"14\"", "seconds"), (#""study""#, #""exam""#, "context"),
  (#""study""#, #""study","v":1"#, "v"),
  (#""seconds":14.2"#, #""seconds":14.2,"seconds":14.2"#, "seconds"),
])
func aSoundLineThatIsNoRecordNamesItsField(_ old: String, _ new: String, _ field: String) {
  #expect(read(changed(old, new)) == .failure(.invalid(field: field)))
}

@Test func aLaterVersionIsReportedWhetherItsChecksumIsKnownOrNot() {
  #expect(read(changed(#""v":1"#, #""v":2"#)) == .failure(.newerVersion(2)))
  #expect(read(Array(#"{"v":3,"seal":"abc"}"#.utf8)) == .failure(.newerVersion(3)))
}

@Test(arguments: [
  "", "{}", "null", #"{"v":1}"#, #"{"v":1,"check":"0123456789abcdef"}"#,
  #"{"check":"0123456789abcdef"}"#, "not a record at all, and long enough to hold a checksum",
])
func aLineWithoutItsChecksumIsDamaged(_ text: String) {
  #expect(read(Array(text.utf8)) == .failure(.damaged))
}

@Test func aFieldBehindTheChecksumIsDamage() {
  let text = line(attempt()).dropLast(2) + #","grade":"A"}"#
  #expect(read(Array(text.utf8)) == .failure(.damaged))
}

@Test func noFlippedBitIsBelieved() {
  let good = Array(RecordLine.encode(attempt()).dropLast())
  for index in good.indices {
    for bit in 0..<8 {
      var bad = good
      bad[index] ^= 1 << bit
      // A flip of the version's digit reads as a later version; it is reported and not believed all the same.
      guard case .failure(let fault) = read(bad), fault == .damaged || index == 5 else {
        Issue.record("bit \(bit) of byte \(index)")
        continue
      }
    }
  }
}

@Test func noMutationOfALineTrapsOrIsBelieved() {
  var random = SplitMix64(seed: 11)
  let good = Array(RecordLine.encode(attempt()).dropLast())
  for _ in 0..<20_000 {
    var bytes = good
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.insert(bytes[place], at: place)
      }
    }
    if bytes != good, case .success = read(bytes) { Issue.record("believed: \(bytes)") }
  }
}

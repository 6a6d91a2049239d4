import Authoring
import Curriculum
import TestSupport
import Testing

/// Every construct of the format, written nearly as it should be: it is read as meant, or something is said, or what comes of it is
/// another text of the author's. Nothing that learners see or that counts changes silently.
struct NearMissTests {
  @Test func theModulesWithoutASlipAreSound() {
    for module in SoundModule.all {
      let bytes = Array(module.lines.joined(separator: "\n").utf8)
      #expect(readModule(bytes, file: module.name).1 == [])
    }
    #expect(Set(SoundModule.all.flatMap(\.constructs)) == Set(SoundModule.Construct.allCases))
  }

  @Test func everyTableOfSlipsIsUsed() {
    let constructs = SoundModule.Construct.allCases.map(\.rawValue) + ["any line"]
    for section in SoundModule.slips { #expect(constructs.contains(section.construct)) }
    #expect(SoundModule.slips.reduce(0) { $0 + $1.slips.count } > 2000)
  }

  @Test(arguments: SoundModule.Construct.allCases)
  func nothingChangesSilently(_ construct: SoundModule.Construct) {
    let misses = NearMiss.all(of: construct)
    #expect(!misses.isEmpty)
    var (read, found, other) = (0, 0, [OtherText: Int]())
    for miss in misses {
      let (module, findings) = readModule(Array(miss.source.utf8), file: "m.md")
      if !findings.isEmpty {
        found += 1
      } else if module == miss.module.read {
        read += 1
      } else if let module, let text = OtherText.of(miss, module) {
        other[text, default: 0] += 1
      } else {
        let lines = { (module: Module?) in
          module.map { dump($0) }?.split(separator: "\n").map(String.init) ?? []
        }
        let changes = lines(module).difference(from: lines(miss.module.read))
        Issue.record("\(miss) changes the module, and nothing is said: \(changes)")
      }
    }
    let others = other.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.value) \($0.key)" }
    print(
      "\(construct.rawValue): \(misses.count) near misses, \(read) read as meant, \(found) found, other text: "
        + "\(others.joined(separator: ", "))")
  }
}

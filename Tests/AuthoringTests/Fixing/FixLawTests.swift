import Authoring
import Curriculum
import TestSupport
import Testing

/// What `check --fix` writes is what the findings said, and no more.
struct FixLawTests {
  private static let folder =
    targetFolder(of: #filePath) + "/Mistakes/"

  private static let base = text(of: folder + "base/cases.md") ?? ""

  /// The modules with one mistake each that `--fix` changes: the mistakes of the tables, and some of the near misses.
  private static let changed: [(name: String, before: String, after: String)] = {
    var sources: [(String, String)] = []
    for name in [
      "answers", "choices", "comments", "definitions", "explanations", "facilitator",
      "feedback", "fields", "followers", "headings", "helps",
      "lead-ins", "lost-fields", "pastes", "silent", "text", "writing",
    ] {
      for mistake in MistakeTable(text(of: folder + name + ".txt") ?? "").mistakes {
        if let source = try? mistake.edited(["cases.md": base])["cases.md"] {
          sources.append((mistake.title, source))
        }
      }
    }
    // Line ends that differ are made alike, which is no finding.
    for miss in NearMiss.some(step: 11) where !miss.slip.contains("⟨D⟩") {
      sources.append((miss.description, miss.source))
    }
    return sources.compactMap { name, source in
      fix(ofModule: Array(source.utf8), file: "cases.md").map {
        (name, source, String(decoding: $0.after, as: UTF8.self))
      }
    }
  }()

  private static func findings(_ source: String) -> [Diagnostic] {
    readModule(Array(source.utf8), file: "cases.md").1
  }

  /// Nothing is written without a finding, what is left to say was said before, and something is said no more.
  @Test func whatIsFixedWasFoundAndIsGone() {
    let changed = Self.changed
    for (name, before, after) in changed {
      let (found, left) = (Self.findings(before), Self.findings(after))
      #expect(!found.isEmpty, "\(name): written without a finding")
      // Of a line with two slips one is said: the other comes when the first is mended.
      let lines = found.compactMap(\.range?.line)
      let next = left.filter { finding in
        ["loose-sign", "read-as-meant"].contains(finding.code)
          && lines.contains { abs($0 - (finding.range?.line ?? 0)) <= 3 }
      }
      #expect(
        left.count - next.count < found.count,
        "\(name): \(found.map(\.message)) became \(left.map(\.message))")
      let messages = (found + next).map { Self.withoutNames($0.message) }
      for finding in left where !messages.contains(Self.withoutNames(finding.message)) {
        Issue.record("\(name): \(finding.message) was not said before")
      }
    }
    print("\(changed.count) modules with one mistake are changed by --fix")
    #expect(changed.count > 300)
  }

  /// A message without what stands in backticks: a question that gets an id is called by it.
  private static func withoutNames(_ message: String) -> String {
    let parts = message.split(separator: "`", omittingEmptySubsequences: false)
    return parts.indices.filter { $0.isMultiple(of: 2) }.map { String(parts[$0]) }.joined(
      separator: "`")
  }

  /// Every line that is changed stands at a finding: on its line or beside it. Some findings speak of several lines.
  @Test func noLineIsChangedOfWhichNothingWasSaid() {
    for (name, before, after) in Self.changed {
      let found = Self.findings(before).compactMap(\.range?.line)
      let old = before.split(separator: "\n", omittingEmptySubsequences: false)
      let new = after.split(separator: "\n", omittingEmptySubsequences: false)
      let speaksOfSeveral = Self.findings(before).contains { finding in
        [" more line", "` … `", "a backslash before", "these fields stand outside", "empty lines"]
          .contains {
            finding.message.contains($0)
          }
      }
      for change in new.difference(from: old) {
        guard case .remove(let offset, let line, _) = change, !speaksOfSeveral else { continue }
        let isNear = found.contains { abs($0 - (offset + 1)) <= 1 }
        #expect(
          isNear, "\(name): line \(offset + 1) `\(line)` is changed, and findings stand in \(found)"
        )
      }
    }
  }
}

internal import Authoring
internal import CSVText
internal import Cohort
internal import Courses
internal import Curriculum
internal import Files
internal import Reports
internal import Screen

/// The file that keeps which random name stands for which id.
enum PseudonymFile {
  /// The name that each learner appears under, by position: a random one if a file is named, which is written again, and else the id.
  static func names(of learners: [CohortLearner], in path: String?) throws(Failure) -> [String] {
    guard let path else { return learners.map(\.spelling) }
    var list = PseudonymList()
    if isThere(path) {
      let content = Courses.content(of: path)
      guard case .bytes(let bytes) = content else { throw Failure(text: content.reason(at: path)) }
      do throws(PseudonymList.Fault) { list = try PseudonymList(reading: bytes) } catch {
        throw Failure(
          text:
            "\(reduced(path)):\(error.line): not a list of `id,pseudonym`; choose another file")
      }
    }
    var random = SystemRandomNumberGenerator()
    let names = learners.map { list.pseudonyms.name(for: $0.id, using: &random) }
    let spellings = Dictionary(
      learners.map { ($0.id, $0.spelling) }, uniquingKeysWith: { first, _ in first })
    do { try OutputFile(path: path).write(Array(list.text(spelling: spellings).utf8)) } catch {
      throw .file(error)
    }
    return names
  }
}

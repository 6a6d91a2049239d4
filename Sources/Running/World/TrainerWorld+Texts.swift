internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import TrainerUI

/// Keeps what a learner writes, beside what another window of the program writes.
extension TrainerWorld {
  func keep(_ text: LearnerText, isDraft: Bool) -> [Message] {
    guard let sitting else {
      return [
        .textNotKept(text, "Not kept: nobody is signed in, because the store cannot be written.")
      ]
    }
    do throws(FileError) {
      let keeping = try store.keepText(
        text, isDraft: isDraft, formerly: former(text), of: sitting.learner, at: clock.now())
      if keeping.isOfAnotherWindow {
        return [.textVersions(TextVersions(.wasNotRemoved, of: keeping))]
      }
      return [.textKept(keeping.text)]
        + (keeping.others == nil ? [] : [.textVersions(TextVersions(.wasSetAside, of: keeping))])
    } catch {
      return [
        .textNotKept(
          text,
          "Not kept: \(error.problem) What you wrote is here until you leave Webside; closing the editor again tries again."
        )
      ]
    }
  }

  /// Does what is asked about the versions of a text.
  func perform(_ request: TextVersions.Request) -> [Message] {
    guard let learner = sitting?.learner else { return [] }
    do throws(FileError) {
      switch request {
      case .lookUp(let subject):
        let text = store.readText(
          about: subject, formerly: FormerNames(of: course).former(subject), of: learner)
        return text.map { [.textVersions(TextVersions(.wasLookedUp, text: $0))] } ?? []
      case .take(let version):
        let keeping = try store.takeVersion(
          version, formerly: former(version), of: learner, at: clock.now())
        return [.textVersions(TextVersions(.wasTaken, of: keeping))]
      case .drop(let version):
        let left = try store.dropVersion(version, formerly: former(version), of: learner)
        var versions = TextVersions(.wasDropped, text: version)
        versions.others = left
        return [.textVersions(versions)]
      }
    } catch {
      return [.storeFailed("Your texts cannot be changed: " + error.problem)]
    }
  }

  private func former(_ text: LearnerText) -> [LearnerText.Subject] {
    FormerNames(of: course).former(text.subject)
  }
}

extension TextVersions {
  fileprivate init(_ news: News, of keeping: TextKeeping) {
    self.init(news, text: keeping.text)
    others = keeping.others
  }
}

internal import Curriculum
internal import Scoring

/// The checks of evidence and of minutes.
extension CourseChecks {
  /// Reports scenarios whose sources are all second-hand or undated, and sources that do not say how they were read.
  mutating func checkEvidence() {
    let saysHow = courseFile.sources.contains { $0.value.read != nil }
    for source in courseFile.sources where saysHow && source.value.read == nil {
      courseFile.findings.report(.sourceWithoutReading(source.value.id.text), at: source.place)
    }
    let sources = Dictionary(
      (courseFile.sources.map(\.value) + courseFile.inheritedSources).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    forEachFile { file, _ in
      let scenarios = file.module?.scenarios ?? []
      for (scenario, place) in zip(scenarios, file.places.map(\.place)) {
        let isScored = scenario.questions.contains(where: \.isScored)
        let works = scenario.sources.compactMap { sources[$0] }
        guard isScored, !works.isEmpty, works.allSatisfy(\.isWeak) else { continue }
        file.findings.report(.weakEvidence(scenario.id.text), at: place)
      }
    }
  }

  /// Compares stated minutes with the time that reading and answering take.
  ///
  /// A module with errors is left out: what could not be read takes time too.
  mutating func checkMinutes() {
    for index in modules.indices where !modules[index].findings.hasErrors {
      guard var module = modules[index].module, let place = modules[index].minutes else { continue }
      if modules[index].changes != nil {
        // Minutes of a file of changes are those of the module as changed.
        guard let changed = course?.course.modules.first(where: { $0.id == module.id }) else {
          continue
        }
        module.pages = changed.pages
      }
      let time = StudyTime(of: module.pages)
      if !time.agrees(with: module.minutes) {
        modules[index].findings.report(.minutesOff(module.minutes, time), at: place)
        modules[index].findings.write("\(time.minutes)", at: place)
      }
      if time.minutes > Finding.mostMinutes {
        modules[index].findings.report(.longModule(time), at: place)
      }
    }
    if let module = twins?.module, let place = twins?.minutes, twins?.findings.hasErrors == false {
      // A learner meets one twin of each pair at a time.
      let time = StudyTime(of: module.pages).half
      if !time.agrees(with: module.minutes) {
        twins?.findings.report(.minutesOff(module.minutes, time), at: place)
        twins?.findings.write("\(time.minutes)", at: place)
      }
    }
    // What `course.yaml` could not say of a track is missing in its minutes too.
    guard let course = course?.course, modules.allSatisfy({ !$0.findings.hasErrors }),
      !courseFile.findings.hasErrors
    else { return }
    let known = Set(course.modules.map(\.id))
    for (track, place) in zip(courseFile.tracks, courseFile.trackMinutes)
    where track.parts.allSatisfy({ known.contains($0.module) }) {
      let time = StudyTime(of: course.selecting(track).modules)
      if !time.agrees(with: track.minutes) {
        courseFile.findings.report(.minutesOff(track.minutes, time), at: place)
        courseFile.findings.write("\(time.minutes)", at: place)
      }
    }
  }
}

extension Source {
  /// Whether the author knows it only second-hand, or it has no date.
  fileprivate var isWeak: Bool { read == .secondHand || year == "undated" }
}

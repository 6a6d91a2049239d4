internal import Curriculum
internal import Pages
internal import Screen

extension Model {
  /// The page at the end of a course or a track.
  var endingContent: Content {
    var document = Document()
    let isShort = display.geometry.isShort
    if let ending = courseEnding {
      document.add(blocks.wrapped(ending.title, .heading))
      if !isShort { document.add(blocks.wrapped(course.title, .muted)) }
      for part in ending.parts {
        if !isShort { document.addBlank() }
        document.add(blocks.wrapped(part.heading, .strong))
        for sentence in part.sentences { document.add(blocks.wrapped(sentence)) }
      }
    }
    if offersFiles {
      if !isShort { document.addBlank() }
      document.add(blocks.wrapped(LearnerFile.heading, .strong))
      for file in LearnerFile.allCases { document.add(blocks.wrapped(file.words)) }
    }
    if let words = recordFromElsewhere {
      if !isShort { document.addBlank() }
      document.add(blocks.wrapped(words))
    }
    return Content(title: "The end", trailing: whoAndHowFar, document: document)
  }

  /// What stands at the top of a finished module's summary, in place of what an unfinished one has there.
  func addEnding(_ ending: Ending, to document: inout Document) {
    document.add(blocks.wrapped(ending.title, .heading))
    for part in ending.parts {
      document.add(labelled(part.heading, part.sentences.joined(separator: " ")))
    }
    guard offersFiles else { return }
    document.add(
      labelled(
        "To keep",
        "\(LearnerFile.record.key) writes your record, \(LearnerFile.handIn.key) a file to hand in."
      ))
  }

  /// A text with a label before it, or above it in a narrow window.
  private func labelled(_ label: String, _ text: String) -> [Line] {
    guard !display.geometry.isNarrow else {
      return blocks.wrapped(label, .muted) + blocks.wrapped(text)
    }
    let width = 17
    return blocks.narrower(by: width).wrapped(text)
      .hanging(from: Run(label + String(repeating: " ", count: width - label.count), .muted))
  }
}

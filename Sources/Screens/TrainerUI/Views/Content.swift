internal import Pages

extension Model {
  /// What the place, or the help page over it, shows at the model's size, and which part of it is wanted.
  var content: Content {
    var content = help == nil ? placeContent : helpContent
    content.top = top
    content.followsFocus = help == nil && showsFocusAlways
    return content
  }

  private var placeContent: Content {
    switch place {
    case .signIn(let state): signInContent(state)
    case .course(let selected, _): courseContent(selected: selected)
    case .progress: progressContent
    case .lesson(let index, _): lessonContent(index)
    case .scenario(let state): scenarioContent(state)
    case .summary(let module, let selected, _): summaryContent(module: module, selected: selected)
    case .finding(let finding): findingContent(finding)
    case .marks(let selected, _): marksContent(selected: selected)
    case .reporting(let reporting): reportingContent(reporting)
    }
  }

  /// What of the document is wanted at the top.
  var top: DocumentPosition {
    get {
      if let help { return help }
      return switch place {
      case .signIn, .reporting: .start
      case .course(_, let top), .progress(_, let top), .lesson(_, let top), .summary(_, _, let top),
        .marks(_, let top):
        top
      case .finding(let finding): finding.top
      case .scenario(let state): state.top
      }
    }
    set {
      guard help == nil else {
        help = newValue
        return
      }
      switch place {
      case .signIn, .reporting: break
      case .finding(var finding):
        finding.top = newValue
        place = .finding(finding)
      case .marks(let selected, _): place = .marks(selected: selected, top: newValue)
      case .course(let selected, _): place = .course(selected: selected, top: newValue)
      case .progress(let selected, _): place = .progress(from: selected, top: newValue)
      case .lesson(let index, _): place = .lesson(index, top: newValue)
      case .summary(let module, let selected, _):
        place = .summary(module: module, selected: selected, top: newValue)
      case .scenario(var state):
        state.top = newValue
        place = .scenario(state)
      }
    }
  }
}

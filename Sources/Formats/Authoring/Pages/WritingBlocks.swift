internal import Curriculum

/// The blocks under the lead-in of a writing task: the model answer and the checklist.
struct WritingBlocks {
  /// The blocks of the quote; `nil` if there is none.
  var model: [PositionedBlock]?
  var checklist: PositionedList?

  /// Takes the blocks of a writing task from those that follow its lead-in. What can only be meant as a part of it, and stands
  /// outside, is reported.
  init(_ rest: inout ArraySlice<PositionedBlock>, _ findings: inout Findings) {
    // What stands where a part belongs that is missing was meant as that part.
    var strays: [Place] = []
    // A quote behind the checklist has divided it, which was reported.
    var isDivided = false
    while let block = rest.first, block.leadIn == nil, block.comment == nil {
      switch block.content {
      case .blockQuote(let blocks) where checklist == nil: model = (model ?? []) + blocks
      case .blockQuote(let blocks) where model == nil: model = blocks
      case .blockQuote:
        findings.report(.reasonOutside, at: Place(block.place.offset))
        isDivided = true
      case .list(let list):
        if checklist != nil, !isDivided {
          findings.report(.brokenChecklist, at: Place(block.place.offset))
        }
        checklist = PositionedList(
          start: list.start, items: (checklist?.items ?? []) + list.items)
        isDivided = false
      default:
        // What follows both parts belongs to nothing, and is reported as that.
        guard model == nil || checklist == nil else { return }
        strays.append(block.place)
      }
      rest.removeFirst()
    }
    if model != nil, checklist != nil, let stray = strays.first {
      findings.report(.strayInWriting, at: stray)
    }
  }

  /// Whether a model answer and a checklist follow: a quote in which nothing is struck, and a list without boxes that does not
  /// explain what was struck.
  static func stand(in rest: ArraySlice<PositionedBlock>) -> Bool {
    guard let first = rest.first, case .blockQuote = first.content, !first.isPost,
      let second = rest.dropFirst().first, case .list(let list) = second.content
    else { return false }
    return list.items.allSatisfy { $0.box == nil && $0.struckWords == nil }
  }
}

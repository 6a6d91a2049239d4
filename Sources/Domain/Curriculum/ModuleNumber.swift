/// Modules keep their numbers when some of them are selected, so that people who study a track and people who study all of the course
/// mean the same module by a number.
extension Course {
  /// The number of the module at a position, from 1, in the whole course.
  public func number(ofModule position: Int) -> Int {
    modules.indices.contains(position) ? modules[position].number ?? position + 1 : position + 1
  }

  /// The position of the module with a number; `nil` if the course, or this selection of it, has none.
  public func position(ofModuleNumbered number: Int) -> Int? {
    modules.indices.first { self.number(ofModule: $0) == number }
  }

  /// The module at a position, which keeps its number in a selection.
  public func numberedModule(_ position: Int) -> Module {
    var module = modules[position]
    module.number = number(ofModule: position)
    return module
  }
}

/// A floor of the house: a folder of `Sources`.
struct Floor: Sendable {
  var name: String
  /// The floors whose modules it may import besides its own.
  var sees: [String]
  /// Modules on those floors that it may not import all the same.
  var exceptions: [String] = []
}

/// The floors, each above those that it sees. What draws on a terminal is for the program alone.
let floors = [
  Floor(name: "C", sees: []),
  Floor(name: "Domain", sees: []),
  Floor(name: "Formats", sees: ["Domain", "C"]),
  Floor(name: "Disk", sees: ["Domain", "Formats", "C"]),
  Floor(name: "Room", sees: ["Domain", "Formats", "Disk"]),
  Floor(name: "Screens", sees: ["Domain", "C"]),
  Floor(
    name: "Wording", sees: ["Domain", "Formats", "Disk", "Room", "Screens"],
    exceptions: ["Curses"]),
  Floor(
    name: "Running", sees: ["Domain", "Formats", "Disk", "Room", "Screens", "Wording"],
    exceptions: ["Curses"]),
  Floor(
    name: "webside",
    sees: ["Domain", "Formats", "Disk", "Room", "Screens", "Wording", "Running"]),
]

/// Arrows that lead to a floor which their own does not see, one line each.
///
/// `places` says on which floor each module stands. Modules of packages stand on none, and are not looked at.
func arrowsAgainstTheFloors(
  _ arrows: [Arrow], _ places: [String: String], floors: [Floor] = floors
) -> [String] {
  arrows.flatMap { arrow -> [String] in
    guard let floor = floors.first(where: { $0.name == places[arrow.module] }) else {
      return ["`\(arrow.module)` stands on no floor"]
    }
    return arrow.declared.compactMap { module in
      guard let place = places[module] else { return nil }
      if floor.exceptions.contains(module) {
        return "`\(arrow.module)` may not import `\(module)`, which is for the program alone"
      }
      if place == floor.name || floor.sees.contains(place) { return nil }
      return "`\(arrow.module)` on `\(floor.name)` may not import `\(module)` on `\(place)`"
    }
  }
}

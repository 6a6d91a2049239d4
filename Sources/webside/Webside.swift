internal import ArgumentParser

@main
struct Webside: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "A terminal curriculum on social media professionalism.", version: "0.1.0")
}

extension Record {
  static let session = Record(
    words: "`session.yaml`",
    fields: [
      Field(name: "id", isRequired: true, example: "orientation-2026"),
      Field(name: "title", isRequired: true, example: "Orientation 2026"),
      Field(name: "course", isRequired: true, example: "social-media-professionalism"),
      Field(name: "digest", isRequired: true, example: "0f3b6f1f0a5b"),
      Field(name: "modules", isRequired: false, example: "[boundaries]"),
      Field(name: "track", isRequired: false, example: "orientation"),
      Field(name: "form", isRequired: true, example: "learn"),
      Field(name: "feedback", isRequired: true, example: "immediate"),
      Field(name: "opens", isRequired: false, example: "2026-11-23T09:00:00Z"),
      Field(name: "closes", isRequired: false, example: "2026-11-23T10:30:00Z"),
      Field(name: "clock", isRequired: false, example: "\"-05:00\""),
      Field(name: "pass-mark", isRequired: false, example: "70"),
      Field(name: "pass-mark-basis", isRequired: false, example: "provisional"),
      Field(name: "sign-in", isRequired: true, example: "open"),
      Field(name: "seats-read-inbox", isRequired: true, example: "no"),
    ])
}

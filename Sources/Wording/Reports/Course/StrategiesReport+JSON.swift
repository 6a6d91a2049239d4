internal import Authoring
internal import Curriculum
internal import JSONText
internal import Scoring

/// The same for programs. Shares are exact, as `"17/48"`, with tenths of a percent beside them.
extension StrategiesReport {
  package var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("modules")
      writer.array { writer in
        for module in figures.modules {
          writer.object { writer in
            writer.member("id", string: module.id.text)
            write(module.marks, module.keys, to: &writer)
          }
        }
      }
      writer.name("all")
      writer.object { write(figures.all.marks, figures.all.keys, to: &$0) }
      writer.name("forms")
      if let twins = figures.twins {
        writer.object { write(twins.marks, twins.keys, to: &$0) }
      } else {
        writer.null()
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ marks: GuessedMarks, _ keys: KeySpread, to writer: inout JSONWriter) {
    writer.name("rules")
    writer.array { writer in
      for strategy in Strategy.allCases {
        guard let earned = marks.rules[strategy] else { continue }
        writer.object { writer in
          writer.member("rule", string: strategy.rawValue)
          write(earned, strategy.target, to: &writer)
        }
      }
    }
    writer.name("combination")
    if let combination = marks.combination {
      writer.object { writer in
        write(combination, .combination, to: &writer)
        writer.name("kinds")
        writer.object { writer in
          for kind in QuestionKind.allCases {
            if let strategy = marks.combined[kind] {
              writer.member(kind.rawValue, string: strategy.rawValue)
            }
          }
        }
      }
    } else {
      writer.null()
    }
    write(keys, to: &writer)
  }

  private func write(
    _ earned: GuessedMarks.Earned, _ target: StrategyTarget?, to writer: inout JSONWriter
  ) {
    writer.member("questions", integer: earned.questions)
    write("earned", earned.share, to: &writer)
    write("chance", earned.chance, to: &writer)
    write("above-chance", earned.aboveChance, to: &writer)
    write(target, isMet: target?.isMet(by: earned), to: &writer)
  }

  private func write(_ keys: KeySpread, to writer: inout JSONWriter) {
    let parts: [(String, KeySpread.Part, StrategyTarget)] = [
      ("cautious-is-best", keys.cautious, .cautiousIsBest),
      ("bold-is-best", keys.bold, .boldIsBest), ("sets", keys.sets, .sets),
      ("tables-with-fewer-than-three-grades", keys.narrowTables, .narrowTables),
    ]
    writer.name("keys")
    writer.object { writer in
      for (name, part, target) in parts {
        writer.name(name)
        writer.object { writer in
          writer.member("count", integer: part.count)
          writer.member("of", integer: part.of)
          write(target, isMet: part.share.map { target.isMet(by: $0) }, to: &writer)
        }
      }
      writer.name("grades")
      writer.object { writer in
        for rating in Rating.allCases {
          guard let share = keys.grades[rating] else { continue }
          writer.name(rating.words)
          writer.object { writer in
            write("share", share, to: &writer)
            write(.grade, isMet: StrategyTarget.grade.isMet(by: share), to: &writer)
          }
        }
      }
    }
  }

  private func write(_ name: String, _ share: Fraction, to writer: inout JSONWriter) {
    writer.member(name, string: "\(share.numerator)/\(share.denominator)")
    writer.member("\(name)-percent", decimal: share.permille, places: 1)
  }

  private func write(_ target: StrategyTarget?, isMet: Bool?, to writer: inout JSONWriter) {
    writer.member("target", optional: target?.words)
    writer.name("met")
    if let isMet { writer.boolean(isMet) } else { writer.null() }
  }
}

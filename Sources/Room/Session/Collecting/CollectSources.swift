public import Files
public import Scoring

/// Copies every record of the sources that `folder` does not have yet into it, byte for byte.
///
/// A source is a journal file, a file that a learner handed in, or a folder that is searched for files named `*.jsonl` in folders
/// named `journal`, and for deliveries and hand-ins anywhere: a store, its `learners`, one journal, a session's folder, a folder of
/// mail attachments, a whole disk.
/// The records go to `<folder>/learners/<id>/journal/`. Each file is named by the SHA-256 of its bytes and appears only when it
/// is complete. So collecting twice changes nothing, sources may overlap and come in any order, and a collection that was broken
/// off is simply begun again.
///
/// Throws if `folder` cannot be read or written. What is wrong with a source is in the report, and the rest is collected.
///
/// People of one id are kept apart unless something shows that they are one person: the answers of the first are in the folder
/// itself, and those of each other one in a store of their own, `<folder>/apart/<mark>`.
///
/// - Parameters:
///   - now: Answers that were given later are reported.
///   - rules: Which ids are one person's for certain.
///   - plans: Given the paths of the plans that were met, says what is known of sessions, by id. Answers that were given while a
///     session took none are reported.
///   - afterNaming: Called after each file of the cohort got its name. A test looks then at what other processes may see.
public func collect(
  sources: [String], into folder: String, at now: Timestamp? = nil, rules: IDRules = IDRules(),
  plans: ([String]) throws(FileError) -> [String: SessionPlan] = { _ in [:] },
  afterNaming: @escaping (_ path: String) -> Void = { _ in }
) throws(FileError) -> CollectionReport {
  var collection = Collection(into: folder, rules)
  collection.written.afterNaming = afterNaming
  NewFiles.removeAbandoned(below: folder)
  try collection.readStore()
  var walk = SourceWalk()
  for source in sources { walk.add(source) }
  collection.timeliness.now = now
  collection.timeliness.plans = try plans(walk.plans)
  collection.readTimes(beside: walk.journals)
  collection.readProfiles(walk.profiles)
  try collection.read(walk.journals, as: .journal)
  try collection.read(walk.deliveries, as: .delivery)
  try collection.read(walk.handIns, as: .handIn)
  try collection.flush()
  try collection.keepProfiles()
  try collection.keepTimes()
  try collection.keepTexts()
  try collection.finishFiles()
  var report = collection.finish(rejected: walk.rejected)
  report.plans = walk.plans
  return report
}

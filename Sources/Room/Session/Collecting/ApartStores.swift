package import Files
package import Journal

/// The stores in which a cohort keeps people apart who have an id that another person had before them.
///
///     <cohort>/apart/<mark>/learners/<id>/…    a store like any other, for the people whose profiles have one mark
///     <cohort>/apart/given/learners/<id>/…     for those whose id was handed out, if another person's was made from a name
package struct ApartStores: Sendable {
  private let folder: String

  package init(of cohort: String) {
    folder = cohort + "/apart"
  }

  package func store(of claim: Claim) -> Store { Store(root: folder + "/" + claim.folder) }

  /// Those that exist, in the order of their names.
  package func all() throws(FileError) -> [(claim: Claim, store: Store)] {
    try Folder.names(in: folder).sorted().compactMap { name in
      Claim(folder: name).map { ($0, store(of: $0)) }
    }
  }
}

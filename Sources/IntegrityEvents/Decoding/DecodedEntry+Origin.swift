import Messages

extension DecodedEntry {
    /// Why what the entry says of a machine is not to be believed: its log belongs to another project than its machine.
    ///
    /// Whoever may write to a log of a project of theirs chooses the labels of an entry, but not the name of the project in
    /// front of the log's. Names of logs that are no project's say nothing, and neither do project numbers.
    var foreignOrigin: EntryFault? {
        guard case .integrity(let event) = self, !event.instance.project.isEmpty,
            let owner = LogName.project(of: event.identity.log), owner.contains(where: { !$0.isNumber }),
            owner != event.instance.project
        else { return nil }
        return EntryFault(
            "the log belongs to the project '\(owner)', but the entry is about a machine of '\(event.instance.project)'"
        )
    }
}

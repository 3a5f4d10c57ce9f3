import Messages

extension DecodedEntry {
    /// Why what the entry says of a machine is not to be believed: its log belongs to another project than its machine.
    ///
    /// Whoever may write to a log of a project of theirs chooses the labels of an entry, but not the name of the project in
    /// front of the log's. What Compute Engine writes stands in logs of projects only. A project's number says nothing.
    var foreignOrigin: EntryFault? {
        guard case .integrity(let event) = self else { return nil }
        let log = event.identity.log
        guard LogName.project(of: log)?.isEmpty == false else { return EntryFault("the log is that of no project") }
        guard !event.instance.project.isEmpty, let owner = LogName.projectID(of: log), owner != event.instance.project
        else { return nil }
        return EntryFault(
            "the log belongs to the project '\(owner)', but the entry is about a machine of '\(event.instance.project)'"
        )
    }
}

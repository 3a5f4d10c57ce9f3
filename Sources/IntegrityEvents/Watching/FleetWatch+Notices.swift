extension FleetWatch {
    /// What an event that is no report tells; nil when it tells nothing, or tells it elsewhere.
    ///
    /// One operation has an entry for its beginning and one for its end, and both tell the same.
    public func notice(of event: LogEvent) -> Notice? {
        guard let notice = Notice(event) else { return nil }
        guard case .action(let action) = event.kind else { return notice }
        return notice.placed(action, inventory)
    }
}

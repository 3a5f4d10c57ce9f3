extension FleetWatch {
    /// The rows of new reports, as ``FleetReport`` tells them of all that the watch knows by now.
    ///
    /// The reports are taken in first, and so are those of the history: again, that changes nothing.
    /// - Parameters:
    ///   - reports: the new reports, of one machine or several.
    ///   - history: all earlier reports of the same machines, as far as they are kept. What they came to decides on what
    ///     a new one comes to.
    ///   - events: the audit entries about these machines, in any order.
    /// - Returns: a row for each of the new reports, in the order of time.
    public mutating func judge(
        _ reports: [BootReport],
        history: [BootReport] = [],
        events: [LogEvent] = []
    ) -> [BootRow] {
        for report in history { add(report) }
        for report in reports { add(report) }
        let events = events.sorted(by: LogEvent.precedes)
        var names = FleetReport.names(events)
        for report in reports {
            if let name = inventory[report.instance.id]?.name { names[report.instance.id] = name }
        }
        let assembly = RowAssembly(inventory: inventory, names: names)
        let new = Set(reports)
        return BootJudge.judge(history.filter { !new.contains($0) } + reports, events: events, names: names)
            .filter { new.contains($0.report) }
            .map { assembly.row($0, standing(of: $0.report)) }
    }
}

import MeasuredBoot
import Messages

/// Data that does not have the structure of its type cannot be judged; where the digest covers it, whoever measured it
/// wrote it so.
struct ReadableData: LogRule {
    func isAbout(_ registers: EventLog.Registers) -> Bool { true }

    func problems(in log: InspectedLog) -> [Problem] {
        log.log.events.filter { $0.type == .variableDriverConfig || log.events[$0.index].fault != nil }.compactMap { event in
            guard let fault = log.events[event.index].fault ?? databaseFault(event, in: log) else { return nil }
            let isPolicy = Self.structured.contains(event.type)
            let message: Message =
                "the data of this \(event.type) cannot be read at offset \(fault.offset): \(fault.message)"
            return Problem(
                isPolicy ? .unreadableVariable : .unreadableData,
                pcr: event.pcr,
                event: event.index,
                message
            )
        }
    }

    private static let structured: [EventType] = [
        .variableDriverConfig, .variableAuthority, .variableBoot, .variableBoot2,
    ]

    /// What is wrong with a certificate database in a variable.
    private func databaseFault(_ event: Event, in log: InspectedLog) -> MalformedInput? {
        guard event.type == .variableDriverConfig, case .variable(let variable) = log.events[event.index].content,
            ["PK", "KEK", "db", "dbx", "dbt", "dbr"].contains(variable.name)
        else { return nil }
        return log.log.signatureListFault(of: variable)
    }
}

extension Problem.Kind {
    fileprivate static let unreadableVariable = untrustworthy("unreadable-variable")
    fileprivate static let unreadableData = note("unreadable-data")
}

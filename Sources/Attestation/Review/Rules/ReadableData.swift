import MeasuredBoot
import Messages

/// Data that does not have the structure of its type cannot be judged; where the digest covers it, whoever measured it
/// wrote it so.
struct ReadableData: LogRule {
    func isAbout(_ registers: EventLog.Registers) -> Bool { true }

    func problems(in log: InspectedLog) -> [Problem] {
        var problems: [Problem] = []
        for event in log.log.events {
            guard let fault = log.events[event.index].fault ?? databaseFault(event, in: log) else { continue }
            problems.append(Self.problem(event, fault))
        }
        return problems
    }

    private static func problem(_ event: Event, _ fault: MalformedInput) -> Problem {
        let kind: Problem.Kind = structured.contains(event.type) ? .unreadableVariable : .unreadableData
        let message: Message =
            "the data of this \(event.type) cannot be read at offset \(fault.offset): \(fault.message)"
        return Problem(kind, pcr: event.pcr, event: event.index, message)
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

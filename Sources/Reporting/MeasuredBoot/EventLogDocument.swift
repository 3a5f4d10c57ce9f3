public import Attestation
public import MeasuredBoot
public import Messages

/// JSON about event logs, in the shapes of Documentation/schemas/eventlog-*.schema.json.
public enum EventLogDocument {
    /// What `eventlog show` says.
    public static func json(_ view: EventLogView, language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return JSONText.render(
            Show(
                format: view.log.format.rawValue,
                banks: view.log.banks.map(\.name),
                events: view.log.events.map { event in
                    ShownEvent(event, in: view.log, view.attribution?.claim(event.index), catalogue)
                },
                pcrs: Dictionary(uniqueKeysWithValues: view.replays.map { ($0.bank.name, registers($0)) }),
                problems: problems(view.problems, view.fault, catalogue)
            )
        )
    }

    /// What `eventlog replay` says of a log that could not be read.
    public static func json(malformed fault: MalformedInput, language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return JSONText.render(Replayed(verdict: "malformed", banks: [:], problems: problems([], fault, catalogue)))
    }

    /// What `eventlog replay` says.
    public static func json(_ report: ReplayReport, problems: [Problem], language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return JSONText.render(
            Replayed(
                verdict: report.verdict.rawValue,
                banks: Dictionary(uniqueKeysWithValues: report.banks.map { ($0.bank.name, Bank($0)) }),
                problems: self.problems(problems, nil, catalogue)
            )
        )
    }

    private static func registers(_ replay: Replay) -> [String: String] {
        Dictionary(uniqueKeysWithValues: replay.registers.map { (String($0), replay.value(of: $0).description) })
    }

    private static func problems(
        _ problems: [Problem],
        _ fault: MalformedInput?,
        _ catalogue: MessageCatalogue
    ) -> [ShownProblem] {
        let faults = fault.map { fault in
            ShownProblem(kind: "malformed", message: fault.message.text(in: catalogue), offset: fault.offset)
        }
        return problems.map { problem in
            ShownProblem(
                kind: problem.kind.name,
                pcr: problem.pcr,
                event: problem.event,
                message: problem.message.text(in: catalogue),
                note: problem.isUntrustworthy ? nil : true
            )
        } + (faults.map { [$0] } ?? [])
    }

    private struct Show: Encodable {
        let schemaVersion = 1
        let format: String
        let banks: [String]
        let events: [ShownEvent]
        let pcrs: [String: [String: String]]
        let problems: [ShownProblem]
    }

    private struct ShownEvent: Encodable {
        let index: Int
        let pcr: Int?
        let type: String
        let digests: [String: String]
        let component: String
        let description: String
        let binding: String
        let offset: Int

        init(_ event: Event, in log: EventLog, _ claim: Claim?, _ catalogue: MessageCatalogue) {
            index = event.index
            pcr = event.pcr
            type = event.type.name
            let digests = log.banks.compactMap { bank in
                log.digest(of: event, in: bank).map { (bank.name, $0.description) }
            }
            self.digests = Dictionary(uniqueKeysWithValues: digests)
            component = (claim?.component ?? .unknown).rawValue
            description = claim?.description.text(in: catalogue) ?? ""
            binding = (claim?.binding ?? .none).rawValue
            offset = event.offset
        }
    }

    private struct ShownProblem: Encodable {
        let kind: String
        var pcr: Int?
        var event: Int?
        let message: String
        var note: Bool?
        var offset: Int?
    }

    private struct Replayed: Encodable {
        let schemaVersion = 1
        let verdict: String
        let banks: [String: Bank]
        let problems: [ShownProblem]
    }

    private struct Bank: Encodable {
        let logged: Bool
        let matched: [Int]
        let differing: [Difference]
        let unexplained: [Int]

        init(_ bank: BankReplay) {
            logged = bank.isLogged
            matched = bank.matched
            differing = bank.differing.map { difference in
                Difference(
                    pcr: difference.pcr,
                    computed: difference.computed.description,
                    actual: difference.actual.description,
                    hypothesis: difference.hypothesis
                )
            }
            unexplained = bank.unexplained
        }
    }

    private struct Difference: Encodable {
        let pcr: Int
        let computed, actual, hypothesis: String
    }
}

extension EventLogDocument {
    /// What `eventlog diff` says.
    public static func json(_ changes: BootChanges, language: Language) -> String {
        let catalogue = MessageCatalogue.catalogue(for: language)
        return JSONText.render(
            Compared(
                bank: changes.bank.name,
                changes: changes.changes.map { change in
                    Change(
                        component: change.component.rawValue,
                        pcrs: change.pcrs,
                        kind: change.kind.rawValue,
                        old: change.old.map { $0.text(in: catalogue) }.joined(separator: "\n"),
                        new: change.new.map { $0.text(in: catalogue) }.joined(separator: "\n"),
                        summary: change.summary.text(in: catalogue)
                    )
                },
                ignored: changes.ignored.map { Ignored(reason: $0.reason.text(in: catalogue), events: $0.events) }
            )
        )
    }

    private struct Compared: Encodable {
        let schemaVersion = 1
        let bank: String
        let changes: [Change]
        let ignored: [Ignored]
    }

    private struct Change: Encodable {
        let component: String
        let pcrs: [Int]
        let kind, old, new, summary: String
    }

    private struct Ignored: Encodable {
        let reason: String
        let events: Int
    }
}

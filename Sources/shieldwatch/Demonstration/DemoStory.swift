import Alerting
import Messages
import Reporting
import ServiceLifecycle

/// What happens in the demonstration, and what is said about it.
struct DemoStory: Service {
    let scan: ScanReport
    let folder: DemoFolder
    let client: DemoClient
    let inbox: DemoInbox
    let isOnce: Bool
    let printer: DemoPrinter

    private var watch: DemoWatch { DemoWatch(client: client) }

    func run() async throws {
        // It is interrupted wherever it waits.
        let isTold = try await cancelWhenGracefulShutdown { () async throws -> Bool in
            do {
                try await tell()
                return true
            } catch {
                // What fails because everything ends is no fault of the story.
                if Task.isCancelled { return false }
                throw error
            }
        }
        if isOnce {
            if !isTold { throw DemoFailure(message: "the demonstration was interrupted") }
        } else if isTold {
            try? await gracefulShutdown()
        }
    }

    private func tell() async throws {
        try await watch.waitForStart()
        if let format = ReportFormats.named("json") {
            let posture = format.render(scan, ReportOptions(version: Version.text))
            try await client.post("/api/v1/posture?source=example-fleet", posture)
        }
        let history = DemoHistory.beforeUpgrade()
        try await boot(history)
        try folder.write(DemoFleet.after)
        try await watch.wait(for: DemoFleet.attacked)
        let upgrade = DemoHistory.upgrade()
        try await self.upgrade(upgrade, after: history.reportCount)
        try await attack(after: history.reportCount + upgrade.reportCount)
        end()
    }

    // MARK: Before the upgrade

    private func boot(_ history: DemoHistory) async throws {
        try await client.post("/api/v1/entries", history.lines())
        let verdicts = try await watch.waitForVerdicts(of: history.reportCount)
        let incidents = try await watch.incidents()
        guard verdicts["passed"] == history.reportCount, incidents.isEmpty else { throw unexpected(incidents) }
        printer.heading("What its nodes boot")
        printer.say(
            """
            In two weeks \(DemoFleet.watched.count) nodes sent \(history.reportCount) boot reports. All of them passed; \
            nobody had to be told anything.
            """
        )
        printer.say(
            """
            The \(DemoFleet.unwatched.count) nodes of batch sent none: nobody watches what they boot, as the scan says.
            """
        )
    }

    // MARK: The upgrade

    private func upgrade(_ history: DemoHistory, after reports: Int) async throws {
        try await client.post("/api/v1/entries", history.lines())
        _ = try await watch.waitForVerdicts(of: reports + history.reportCount)
        let incidents = try await watch.incidents()
        guard let upgrade = incidents.first, incidents.count == 1, upgrade.kind == .rollout, upgrade.severity == "low"
        else { throw unexpected(incidents) }
        printer.heading("The pool web is upgraded: what the person on call gets")
        for message in try await messages(about: upgrade) { printer.show(message + "\n") }
        printer.say(
            """
            \(DemoFleet.upgraded.count) new nodes sent \(history.reportCount) reports. \(upgrade.nodes.count) of these nodes \
            are in that one incident by now; nobody was told again.
            """
        )
    }

    // MARK: The attack

    private func attack(after reports: Int) async throws {
        let history = DemoHistory.attack()
        try await client.post("/api/v1/entries", history.lines())
        _ = try await watch.waitForVerdicts(of: reports + history.reportCount)
        let incidents = try await watch.incidents()
        guard let attack = incidents.first(where: { $0.kind == .outlier && $0.nodes == [DemoFleet.attacked.instance] }),
            incidents.count == 2
        else { throw unexpected(incidents) }
        printer.heading("The last new node is not what it seems: what the person on call gets")
        for message in try await messages(about: attack) { printer.show(message + "\n") }
        printer.say(
            """
            Google's own comparison passed this node: it compares a node with its own first boot, and this was the first.
            """
        )
    }

    private func messages(about incident: IncidentJSON) async throws -> [String] {
        try await watch.wait("nobody was told of the incident: \(incident.title)") {
            let messages = inbox.messages(about: incident.id)
            return messages.isEmpty ? nil : messages
        }
    }

    private func end() {
        printer.heading("Look around")
        if isOnce {
            printer.say("Without --once all this stays on http://\(client.address)/ until it is interrupted.")
        } else {
            printer.say("All this is on http://\(client.address)/ until you press Ctrl-C.")
        }
    }

    private func unexpected(_ incidents: [IncidentJSON]) -> DemoFailure {
        let titles = incidents.map { Message(verbatim: "\($0.severity) \($0.kind.rawValue) (\($0.nodes.count))") }
        return DemoFailure(message: "the incidents are not those of the story: \(titles, separator: .comma)")
    }
}

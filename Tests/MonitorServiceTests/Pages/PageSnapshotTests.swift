import Alerting
import LogEntries
import Messages
import MonitorConfiguration
import MonitorPages
import Reporting
import SourceText
import Storage
import TestSupport
import Testing

@testable import MonitorService

/// Every page in both languages, of a small fleet.
@Suite struct PageSnapshotTests {
    private static let outlier = "4823917460552817007"
    private static let hostile = "4823917460552817031"

    private func frame(_ language: Language, _ now: Timestamp, mayChange: Bool = true) -> PageFrame {
        PageFrame(
            language: language,
            viewer: "alice",
            mayChange: mayChange,
            formToken: "form-token",
            address: PageAddress(),
            monitor: "http://localhost:8484",
            now: now
        )
    }

    private func compare(_ name: String, _ page: some Page, _ now: Timestamp) throws {
        for language in Language.allCases {
            let catalogue = MessageCatalogue.catalogue(for: language)
            let markup = frame(language, now).document(page)
            let html = markup.html(in: catalogue)
            let path = "pages/\(name).\(language.rawValue).html"
            #expect(html == (try Snapshot.recorded(path, actual: html)), "\(path)")
            if language == .japanese { #expect(untranslated(markup.messages) == []) }
        }
    }

    /// The English templates in messages that have no Japanese.
    private func untranslated(_ messages: [Message]) -> [String] {
        Set(messages.flatMap(missing)).sorted()
    }

    private func missing(_ message: Message) -> [String] {
        let isWord = message.template.contains { $0.isLetter }
        let own = isWord && MessageCatalogue.japanese.templates[message.template] == nil ? [message.template] : []
        return own
            + message.arguments.flatMap { argument -> [String] in
                switch argument {
                case .text: []
                case .message(let message): missing(message)
                case .list(let messages, _): messages.flatMap(missing)
                }
            }
    }

    private struct Pages: Sendable {
        let fleet: FleetPage
        let failed: FleetPage
        let node: NodePage?
        let hostile: NodePage?
        let list: IncidentListPage
        let incident: IncidentPage?
        let resolved: IncidentListPage
        let draft: NewSilencePage
        let silences: SilenceListPage
        let posture: PosturePage
        let wasResolved: PosturePage
    }

    private func pages(_ database: SQLiteDatabase, _ now: Timestamp) async throws -> Pages {
        try await database.read { connection in
            let incident = try #require(
                try IncidentTable(connection).latest(standingIn: Self.outlier, limit: 10).first { $0.kind == .outlier }
            )
            return Pages(
                fleet: try FleetPage(connection, filter: FleetFilter { _ in nil }, now: now),
                failed: try FleetPage(
                    connection,
                    filter: FleetFilter { ["verdict": "failed", "pool": "default"][$0] },
                    now: now
                ),
                node: try NodePage(connection, instance: Self.outlier),
                hostile: try NodePage(connection, instance: Self.hostile),
                list: try IncidentListPage(connection, choice: .unresolved, after: nil),
                incident: try IncidentPage(connection, key: incident.key),
                resolved: try IncidentListPage(connection, choice: .resolved, after: nil),
                draft: try NewSilencePage(connection, draft: SilenceDraft(incident) { ["match_pool": "on"][$0] }),
                silences: try SilenceListPage(connection, now: now),
                posture: try PosturePage(connection, choice: .unresolved),
                wasResolved: try PosturePage(connection, choice: .resolved)
            )
        }
    }

    @Test func pagesAreWhatIsRecorded() async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let before = try await pages(database, now)
        try compare("incident-open", try #require(before.incident), now)
        try compare("silences-none", before.silences, now)
        let actions = IncidentActions(database: database, channels: PageStore.channels) { now }
        let key = try await database.read { connection in
            try IncidentTable(connection).latest(standingIn: Self.outlier, limit: 10).first { $0.kind == .outlier }?.key
        }
        _ = try await actions.apply(.acknowledge, to: try #require(key), by: "alice")
        _ = try await actions.apply(.comment("Looking at <b>it</b>."), to: try #require(key), by: "alice")
        let silence = Silence(
            id: "0123456789abcdef",
            matchers: [SilenceMatcher(.pool, "batch")],
            startsAt: now,
            endsAt: Timestamp(seconds: now.seconds + 3_600),
            author: "alice",
            comment: "The pool is replaced today."
        )
        try await actions.begin(try #require(silence))
        let after = try await pages(database, now)
        try compare("fleet", after.fleet, now)
        try compare("fleet-filtered", after.failed, now)
        try compare("node", try #require(after.node), now)
        try compare("node-hostile", try #require(after.hostile), now)
        try compare("incidents", after.list, now)
        try compare("incidents-resolved", after.resolved, now)
        try compare("incident-acknowledged", try #require(after.incident), now)
        try compare("silence-new", after.draft, now)
        try compare("silences", after.silences, now)
        try compare("posture", after.posture, now)
        try compare("posture-resolved", after.wasResolved, now)
    }

    @Test func anEmptyMonitorSaysWhatToDoNext() async throws {
        let now = Timestamp(seconds: 1_795_000_000)
        let database = try SQLiteDatabase(path: try temporaryFile())
        let (fleet, list, posture) = try await database.read { connection in
            (
                try FleetPage(connection, filter: FleetFilter { _ in nil }, now: now),
                try IncidentListPage(connection, choice: .unresolved, after: nil),
                try PosturePage(connection, choice: .unresolved)
            )
        }
        try compare("fleet-empty", fleet, now)
        try compare("incidents-empty", list, now)
        try compare("posture-empty", posture, now)
    }

    private func temporaryFile() throws -> String {
        try PackageFolder.withTemporaryFolder { folder in folder + ".db" }
    }

    @Test func settingsShowTheirOriginAndNoSecret() throws {
        let text = try PackageFolder.text("Fixtures/pages/fleet/shieldwatch.yaml")
        let configuration = try MonitorConfiguration(SourceFile(path: "shieldwatch.yaml", text: text))
        let settings = try MonitorSettings(configuration, flags: [.listen: "0.0.0.0:8484"], environment: [:])
        let page = SettingsPage(settings.rows)
        try compare("settings", page, Timestamp(seconds: 0))
        let html = frame(.english, Timestamp(seconds: 0)).document(page).html(in: .english)
        for secret in ["hunter2", "T0/B0"] { #expect(!html.contains(secret)) }
    }

    @Test func signingInAndProblems() throws {
        let now = Timestamp(seconds: 0)
        try compare("login", LoginPage(next: PageAddress("incidents")), now)
        let faults = [LoginPage.Fault.unknownToken, .senderToken, .tooOften]
        let problems: [ProblemPage.Problem] = [
            .noSuchNode, .noSuchIncident, .noSuchSilence, .staleForm, .faultyForm,
            .notAllowed,
        ]
        let frame = frame(.japanese, now)
        for fault in faults {
            #expect(untranslated(frame.document(LoginPage(fault: fault, next: PageAddress())).messages) == [])
        }
        for problem in problems { #expect(untranslated(frame.document(ProblemPage(problem)).messages) == []) }
    }

    @Test func whoMayNotChangeAnythingIsShownNoForm() async throws {
        let store = try PageStore.read()
        let (database, now) = (try await store.database(), store.moment)
        let pages = try await pages(database, now)
        let frame = frame(.english, now, mayChange: false)
        let html = frame.document(try #require(pages.incident)).html(in: .english)
        #expect(!html.contains("/acknowledge") && html.contains("takes the role responder"))
        #expect(!frame.document(pages.draft).html(in: .english).contains("<textarea"))
    }
}

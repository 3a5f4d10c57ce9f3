import Foundation
import Hummingbird
import IntegrityEvents
import Logging
import SourceText
import Storage
import Testing

@testable import MonitorService

/// A server for what is no part of these tests, such as `Tests/schemathesis`: it stays up until it is stopped.
@Suite struct InterfaceServerTests {
    /// Where to listen, as `HOST:PORT`; nothing listens without.
    static let address = ProcessInfo.processInfo.environment["SHIELDWATCH_TEST_LISTEN"]

    /// The token of somebody who may do everything; nobody is asked for one without.
    private static func tokens() throws -> TokenFile? {
        guard let secret = ProcessInfo.processInfo.environment["SHIELDWATCH_TEST_TOKEN"] else { return nil }
        let token = try #require(AccessToken(secret))
        return try TokenFile(SourceFile(path: "tokens", text: "tester responder \(token.hash)"))
    }

    @Test(.enabled(if: address != nil, "set SHIELDWATCH_TEST_LISTEN to HOST:PORT"))
    func servesUntilItIsStopped() async throws {
        let parts = try #require(Self.address).split(separator: ":")
        try #require(parts.count == 2)
        let port = try #require(Int(parts[1]))
        let fixture = try InterfaceFixture()
        try await fixture.fill()
        var limits = RequestLimits()
        (limits.burst, limits.perSecond, limits.strangers) = (1_000_000, 1_000_000, 1_000_000)
        let router = InterfaceRouter.make(
            fixture.groups,
            gate: AccessGate(tokens: try Self.tokens()),
            limits: limits,
            clock: fixture.clock
        )
        let application = Application(
            responder: InterfaceRouter.responder(router, limits: limits),
            configuration: ApplicationConfiguration(address: .hostname(String(parts[0]), port: port)),
            logger: Logger(label: "interface")
        )
        try await application.runService()
    }
}

extension InterfaceFixture {
    /// Keeps some of everything.
    fileprivate func fill() async throws {
        for key in ["a", "b", "c"] { try await keep(FleetSample.incident(key)) }
        try await database.write { connection in
            try InventoryTable(connection).save(
                NodeInventory(["7", "8"].map { FleetSample.record($0) }),
                at: FleetSample.moment
            )
            try ReportTable(connection).insert([FleetSample.report("7", at: 1, passed: false)])
            try EventTable(connection).insert([FleetSample.cleared("7", at: 3)])
        }
    }
}

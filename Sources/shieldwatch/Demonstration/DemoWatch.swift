import Alerting
import Foundation
import Messages

/// Looks at the monitor of the demonstration until it has done what it was given to do.
struct DemoWatch {
    let client: DemoClient

    /// How long anything may take on a machine that is busy with other things.
    var patience = Duration.seconds(60)

    private static let pause = Duration.milliseconds(20)

    /// Waits until something is there.
    /// - Parameter missing: what is said when it does not come.
    func wait<Value>(_ missing: Message, for value: () async throws -> Value?) async throws -> Value {
        let end = ContinuousClock.now + patience
        while true {
            if let found = try await value() { return found }
            guard ContinuousClock.now < end else { throw DemoFailure(message: missing) }
            try await Task.sleep(for: Self.pause)
        }
    }

    /// Waits until the monitor answers.
    func waitForStart() async throws {
        try await wait("the monitor did not begin to work") {
            // Nobody listens yet, which is no reason to give up.
            do { return try await client.get("/readyz").map { _ in } } catch is CancellationError {
                throw CancellationError()
            } catch {
                try Task.checkCancellation()
                return nil
            }
        }
    }

    /// Waits until the monitor knows a machine from its inventory.
    func wait(for machine: DemoMachine) async throws {
        try await wait("the monitor did not learn of \(machine.name)") {
            try await client.get("/api/v1/nodes/\(machine.instance)").map { _ in }
        }
    }

    /// Waits until so many reports are judged, and answers how many came to each verdict.
    func waitForVerdicts(of count: Int) async throws -> [String: Int] {
        try await wait("the monitor did not judge \(count) reports") {
            let verdicts = Self.verdicts(String(decoding: try await client.get("/metrics") ?? Data(), as: UTF8.self))
            return verdicts.values.reduce(0, +) == count ? verdicts : nil
        }
    }

    /// The counts of reports in the text format of Prometheus.
    static func verdicts(_ metrics: String) -> [String: Int] {
        var counts: [String: Int] = [:]
        for line in metrics.split(separator: "\n") where line.hasPrefix("shieldwatch_reports_total{") {
            let parts = line.split { #"{}"= "#.contains($0) }
            guard parts.count == 4, let count = Double(parts[3]) else { continue }
            counts[String(parts[2]), default: 0] += Int(count)
        }
        return counts
    }

    private struct IncidentList: Decodable {
        let incidents: [IncidentJSON]
    }

    /// All incidents there are.
    func incidents() async throws -> [IncidentJSON] {
        guard let answer = try await client.get("/api/v1/incidents") else {
            throw DemoFailure(message: "the monitor does not list its incidents")
        }
        return try JSONDecoder().decode(IncidentList.self, from: answer).incidents
    }
}

import LogEntries
import Messages

/// Reads the report about one phase of a boot.
///
/// Whose machine it is and when is known by now, so that nothing of a report is lost: what of it cannot be read is named
/// in it, and the rest is judged.
struct ReportDecoding {
    /// What could not be read, in sentences without a full stop.
    private var faults: [Message] = []

    static func report(
        _ phase: ReportPhase,
        _ name: JSONName,
        _ payload: JSONValue,
        _ frame: EntryFrame,
        _ cache: inout MeasurementCache
    ) -> BootReport {
        var decoding = ReportDecoding()
        let counter = decoding.bootCounter(payload)
        var content: JSONValue?
        do throws(EntryFault) {
            content = try FieldReading.object(name, of: payload)
        } catch {
            decoding.faults.append(error.message)
        }
        let passed = phase == .launch ? EntryNames.integrityEvaluationPassed : EntryNames.policyEvaluationPassed
        let result = decoding.bool(passed, of: content)
        let actual = cache.values(EntryNames.actualMeasurements, of: content)
        let policy = cache.values(EntryNames.policyMeasurements, of: content)
        decoding.faults += actual.faults + policy.faults
        return BootReport(
            instance: frame.instance,
            bootCounter: counter,
            phase: phase,
            timestamp: frame.identity.timestamp,
            passed: result,
            actual: actual.values,
            policy: policy.values,
            launchPolicy: phase == .launch ? decoding.launchPolicy(content) : nil,
            isLoggedAsError: frame.isError,
            faults: decoding.faults
        )
    }

    private mutating func bootCounter(_ payload: JSONValue) -> String {
        do throws(EntryFault) {
            let written = try FieldReading.textOrNumber(EntryNames.bootCounter, of: payload) ?? ""
            guard written.isEmpty else { return BootCounter.normalised(written) }
            faults.append("the report does not say which boot: no 'bootCounter'")
        } catch {
            faults.append(error.message)
        }
        return ""
    }

    private mutating func launchPolicy(_ content: JSONValue?) -> LaunchPolicy? {
        do throws(EntryFault) {
            guard let policy = try FieldReading.object(EntryNames.sevPolicy, of: content) else { return nil }
            return LaunchPolicy(debugEnabled: bool(EntryNames.debugEnabled, of: policy))
        } catch {
            faults.append(error.message)
            return nil
        }
    }

    private mutating func bool(_ name: JSONName, of node: JSONValue?) -> Bool? {
        do throws(EntryFault) {
            return try FieldReading.bool(name, of: node)
        } catch {
            faults.append(error.message)
            return nil
        }
    }
}

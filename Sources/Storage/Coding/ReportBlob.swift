import IntegrityEvents
import MeasuredBoot
import Messages

/// What a report measured, as one column of bytes.
///
/// ```
/// version        1 byte, 1
/// actual         list of registers
/// policy         list of registers
/// launch policy  1 byte: 0 none, 1 debugging unsaid, 2 off, 3 on
/// logged         1 byte: 1 when the entry's severity is an error or worse
/// faults         number, then the faults as JSON; 0 for none
///
/// list           number, then for each register: number of the PCR, TPM_ALG_ID (2 bytes, the high one first),
///                number of bytes, bytes
/// number         LEB128 without sign: seven bits in a byte, the low ones first, the high bit set but for the last
/// ```
enum ReportBlob {
    /// What a blob holds.
    struct Content: Hashable {
        var actual: [RegisterValue] = []
        var policy: [RegisterValue] = []
        var launchPolicy: LaunchPolicy?
        var isLoggedAsError = false
        var faults: [Message] = []
    }

    static func encode(_ report: BootReport) throws(StorageError) -> [UInt8] {
        var writer = BlobWriter()
        writer.byte(1)
        writer.registers(report.actual)
        writer.registers(report.policy)
        writer.byte(code(of: report.launchPolicy))
        writer.byte(report.isLoggedAsError ? 1 : 0)
        writer.bytes(report.faults.isEmpty ? [] : Array(try StoredJSON.text(report.faults).utf8))
        return writer.result
    }

    static func decode(_ bytes: [UInt8]) throws(StorageError) -> Content {
        var reader = BlobReader(bytes)
        let version = try reader.byte()
        guard version == 1 else {
            throw StorageError(.version, "reports are stored in the format \(version), which is not known")
        }
        var content = Content(actual: try reader.registers(), policy: try reader.registers())
        content.launchPolicy = try launchPolicy(try reader.byte())
        content.isLoggedAsError = try reader.byte() != 0
        let faults = try reader.bytes()
        if !faults.isEmpty { content.faults = try StoredJSON.value(String(decoding: faults, as: UTF8.self)) }
        guard reader.isAtEnd else { throw .corrupt("bytes follow a report") }
        return content
    }

    private static func code(of policy: LaunchPolicy?) -> UInt8 {
        guard let policy else { return 0 }
        return policy.debugEnabled.map { $0 ? 3 : 2 } ?? 1
    }

    private static func launchPolicy(_ code: UInt8) throws(StorageError) -> LaunchPolicy? {
        switch code {
        case 0: nil
        case 1: LaunchPolicy(debugEnabled: nil)
        case 2: LaunchPolicy(debugEnabled: false)
        case 3: LaunchPolicy(debugEnabled: true)
        default: throw .corrupt("a report has the launch policy \(code)")
        }
    }
}

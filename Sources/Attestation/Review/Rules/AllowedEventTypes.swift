import MeasuredBoot
import Messages

/// Each register takes certain types of events; one that does not belong there has no meaning that could be judged, and
/// hides one that could (TCG PC Client Platform Firmware Profile 1.06, section 10.4.1 and table 27).
struct AllowedEventTypes: LogRule {
    func problems(in log: InspectedLog) -> [Problem] {
        log.log.events.filter { !Self.isAllowed($0, in: log) }.map { event in
            let pcr = event.pcr ?? 0
            let isBehind = Self.isBehindSeparator(event, pcr, in: log)
            let place: Message = isBehind ? "behind the separator of PCR \(pcr)" : "in PCR \(pcr)"
            let message: Message =
                "an event of type \(event.type) does not belong \(place): what it stands for cannot be judged"
            return Problem(.unexpectedEventType, pcr: pcr, event: event.index, message)
        }
    }

    private static func isAllowed(_ event: Event, in log: InspectedLog) -> Bool {
        guard event.isExtended, let pcr = event.pcr, pcr < 8, event.type != .separator, log.isBeforeExit(event) else {
            return true
        }
        return (isBehindSeparator(event, pcr, in: log) ? behind : before)[pcr].contains(event.type)
    }

    private static func isBehindSeparator(_ event: Event, _ pcr: Int, in log: InspectedLog) -> Bool {
        log.separator(of: pcr).map { $0 < event.index } ?? false
    }

    private static let firmwareCode: EventTypeSet = [
        .postCode, .postCode2, .crtmContents, .crtmVersion, .cpuMicrocode, .platformFirmwareBlob,
        .platformFirmwareBlob2,
        .nonHostCode, .nonHostInfo, .nonHostConfig, .hcrtm, .handoffTables, .handoffTables2, .platformConfigFlags,
        .tableOfDevices, .efiAction, .action, .eventTag, .bootServicesDriver, .runtimeServicesDriver, .spdmFirmwareBlob,
        .compactHash, .prebootCertificate, .variableDriverConfig,
    ]
    private static let configuration: EventTypeSet = firmwareCode.union([
        .variableBoot, .variableBoot2, .spdmFirmwareConfig, .variableDriverConfig, .omitBootDeviceEvents,
        .bootServicesApplication,
    ])
    private static let images: EventTypeSet = [
        .bootServicesApplication, .bootServicesDriver, .runtimeServicesDriver, .efiAction, .action, .ipl, .eventTag,
        .compactHash, .iplPartitionData, .omitBootDeviceEvents, .prebootCertificate,
    ]
    private static let policy: EventTypeSet = [
        .variableDriverConfig, .variableAuthority, .efiAction, .action, .spdmDevicePolicy, .spdmDeviceAuthority,
    ]

    private static let before: [EventTypeSet] = [
        firmwareCode, configuration, configuration.union(images), configuration,
        images.union([.platformFirmwareBlob, .platformFirmwareBlob2, .variableBoot, .variableBoot2]),
        configuration.union(images).union([.gpt, .gpt2]),
        configuration.union([.compactHash]), policy,
    ]
    private static let behind: [EventTypeSet] = [
        firmwareCode, configuration, configuration.union(images).union([.ipl]), configuration, images,
        configuration.union(images).union([.gpt, .gpt2]),
        configuration.union([.compactHash]), policy.union([.ipl]),
    ]
}

extension Problem.Kind {
    fileprivate static let unexpectedEventType = untrustworthy("unexpected-event-type")
}

/// Event types as bits, since every event of every log is looked up in one: the types with names have small numbers, at
/// 0 and at three places behind 0x80000000.
private struct EventTypeSet: ExpressibleByArrayLiteral {
    private var bits: UInt64 = 0

    init(arrayLiteral types: EventType...) {
        for type in types { bits |= Self.bit(of: type) }
    }

    private init(bits: UInt64) { self.bits = bits }

    func contains(_ type: EventType) -> Bool { bits & Self.bit(of: type) != 0 }

    func union(_ other: EventTypeSet) -> EventTypeSet { EventTypeSet(bits: bits | other.bits) }

    private static func bit(of type: EventType) -> UInt64 {
        switch type.rawValue {
        case 0..<0x14: 1 << UInt64(type.rawValue)
        case 0x8000_0000...0x8000_0010: 1 << UInt64(0x20 + type.rawValue - 0x8000_0000)
        case 0x8000_00E0...0x8000_00E4: 1 << UInt64(0x38 + type.rawValue - 0x8000_00E0)
        // What has no name belongs nowhere.
        default: 0
        }
    }
}

/// What an event says it is (TCG PC Client Platform Firmware Profile 1.06, table 27; Intel TXT guide, appendix G).
///
/// No digest covers an event's type: whoever writes the log chooses it.
public struct EventType: RawRepresentable, Hashable, Sendable {
    /// The number in the log.
    public let rawValue: UInt32

    /// Makes a type of its number.
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    /// The field's name for the type, such as `EV_SEPARATOR`; the number in hexadecimal where there is none.
    public var name: String { Self.names[rawValue] ?? "0x" + Self.padded(rawValue) }

    /// Whether the type has a name.
    public var isKnown: Bool { Self.names[rawValue] != nil }

    private static func padded(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.count) + digits
    }
}

extension EventType {
    /// Text or a blob that older firmware measures.
    public static let prebootCertificate = EventType(rawValue: 0)
    /// Firmware code.
    public static let postCode = EventType(rawValue: 1)
    /// Reserved; nothing that firmware writes.
    public static let unused = EventType(rawValue: 2)
    /// Something that was not extended.
    public static let noAction = EventType(rawValue: 3)
    /// The border between firmware and what it hands over to.
    public static let separator = EventType(rawValue: 4)
    /// A step that was taken, as text.
    public static let action = EventType(rawValue: 5)
    /// A tagged structure of operating systems and boot stubs.
    public static let eventTag = EventType(rawValue: 6)
    /// The code of the core root of trust.
    public static let crtmContents = EventType(rawValue: 7)
    /// The version of the core root of trust.
    public static let crtmVersion = EventType(rawValue: 8)
    /// A processor's microcode.
    public static let cpuMicrocode = EventType(rawValue: 9)
    /// Settings of the platform.
    public static let platformConfigFlags = EventType(rawValue: 0xA)
    /// Devices of the platform.
    public static let tableOfDevices = EventType(rawValue: 0xB)
    /// A hash that an operating system's loader asked for.
    public static let compactHash = EventType(rawValue: 0xC)
    /// What a boot loader measures.
    public static let ipl = EventType(rawValue: 0xD)
    /// A boot loader's partition data.
    public static let iplPartitionData = EventType(rawValue: 0xE)
    /// Code outside of the host processor.
    public static let nonHostCode = EventType(rawValue: 0xF)
    /// Settings outside of the host processor.
    public static let nonHostConfig = EventType(rawValue: 0x10)
    /// What firmware knows about things outside of the host processor.
    public static let nonHostInfo = EventType(rawValue: 0x11)
    /// Boot devices that gave no events.
    public static let omitBootDeviceEvents = EventType(rawValue: 0x12)
    /// Firmware code, in the newer form.
    public static let postCode2 = EventType(rawValue: 0x13)

    /// A UEFI variable of the platform's policy: Secure Boot and its databases.
    public static let variableDriverConfig = EventType(rawValue: 0x8000_0001)
    /// A UEFI variable that says what to boot.
    public static let variableBoot = EventType(rawValue: 0x8000_0002)
    /// A UEFI application: a boot loader or a kernel.
    public static let bootServicesApplication = EventType(rawValue: 0x8000_0003)
    /// A driver for the time before the operating system.
    public static let bootServicesDriver = EventType(rawValue: 0x8000_0004)
    /// A driver that stays.
    public static let runtimeServicesDriver = EventType(rawValue: 0x8000_0005)
    /// The partition table.
    public static let gpt = EventType(rawValue: 0x8000_0006)
    /// A step of the firmware, as text.
    public static let efiAction = EventType(rawValue: 0x8000_0007)
    /// Firmware code.
    public static let platformFirmwareBlob = EventType(rawValue: 0x8000_0008)
    /// Tables that firmware hands over.
    public static let handoffTables = EventType(rawValue: 0x8000_0009)
    /// Firmware code, with a name.
    public static let platformFirmwareBlob2 = EventType(rawValue: 0x8000_000A)
    /// Tables that firmware hands over, with a name.
    public static let handoffTables2 = EventType(rawValue: 0x8000_000B)
    /// A UEFI variable that says what to boot, in the newer form.
    public static let variableBoot2 = EventType(rawValue: 0x8000_000C)
    /// The partition table, in the newer form.
    public static let gpt2 = EventType(rawValue: 0x8000_000D)
    /// The hardware's core root of trust.
    public static let hcrtm = EventType(rawValue: 0x8000_0010)
    /// The database entry that allowed an image.
    public static let variableAuthority = EventType(rawValue: 0x8000_00E0)
    /// Firmware of a device, by SPDM.
    public static let spdmFirmwareBlob = EventType(rawValue: 0x8000_00E1)
    /// Settings of a device, by SPDM.
    public static let spdmFirmwareConfig = EventType(rawValue: 0x8000_00E2)
    /// The policy for devices, by SPDM.
    public static let spdmDevicePolicy = EventType(rawValue: 0x8000_00E3)
    /// The authority for devices, by SPDM.
    public static let spdmDeviceAuthority = EventType(rawValue: 0x8000_00E4)

    /// The names of all types that have one.
    static let names: [UInt32: String] = [
        0x0: "EV_PREBOOT_CERT", 0x1: "EV_POST_CODE", 0x2: "EV_UNUSED", 0x3: "EV_NO_ACTION", 0x4: "EV_SEPARATOR",
        0x5: "EV_ACTION", 0x6: "EV_EVENT_TAG", 0x7: "EV_S_CRTM_CONTENTS", 0x8: "EV_S_CRTM_VERSION",
        0x9: "EV_CPU_MICROCODE", 0xA: "EV_PLATFORM_CONFIG_FLAGS", 0xB: "EV_TABLE_OF_DEVICES",
        0xC: "EV_COMPACT_HASH", 0xD: "EV_IPL", 0xE: "EV_IPL_PARTITION_DATA", 0xF: "EV_NONHOST_CODE",
        0x10: "EV_NONHOST_CONFIG", 0x11: "EV_NONHOST_INFO", 0x12: "EV_OMIT_BOOT_DEVICE_EVENTS",
        0x13: "EV_POST_CODE2",
        0x401: "EVTYPE_PCRMAPPING", 0x402: "EVTYPE_HASH_START", 0x403: "EVTYPE_COMBINED_HASH",
        0x404: "EVTYPE_MLE_HASH", 0x40A: "EVTYPE_BIOSAC_REG_DATA", 0x40B: "EVTYPE_CPU_SCRTM_STAT",
        0x40C: "EVTYPE_LCP_CONTROL_HASH", 0x40D: "EVTYPE_ELEMENTS_HASH", 0x40E: "EVTYPE_STM_HASH",
        0x40F: "EVTYPE_OSSINITDATA_CAP_HASH", 0x410: "EVTYPE_SINIT_PUBKEY_HASH", 0x411: "EVTYPE_LCP_HASH",
        0x412: "EVTYPE_LCP_DETAILS_HASH", 0x413: "EVTYPE_LCP_AUTHORITIES_HASH", 0x414: "EVTYPE_NV_INFO_HASH",
        0x415: "EVTYPE_COLD_BOOT_BIOS_HASH", 0x416: "EVTYPE_KM_HASH", 0x417: "EVTYPE_BPM_HASH",
        0x418: "EVTYPE_KM_INFO_HASH", 0x419: "EVTYPE_BPM_INFO_HASH", 0x41A: "EVTYPE_BOOT_POL_HASH",
        0x4FF: "EVTYPE_CAP_VALUE",
        0x8000_0001: "EV_EFI_VARIABLE_DRIVER_CONFIG", 0x8000_0002: "EV_EFI_VARIABLE_BOOT",
        0x8000_0003: "EV_EFI_BOOT_SERVICES_APPLICATION", 0x8000_0004: "EV_EFI_BOOT_SERVICES_DRIVER",
        0x8000_0005: "EV_EFI_RUNTIME_SERVICES_DRIVER", 0x8000_0006: "EV_EFI_GPT_EVENT",
        0x8000_0007: "EV_EFI_ACTION", 0x8000_0008: "EV_EFI_PLATFORM_FIRMWARE_BLOB",
        0x8000_0009: "EV_EFI_HANDOFF_TABLES", 0x8000_000A: "EV_EFI_PLATFORM_FIRMWARE_BLOB2",
        0x8000_000B: "EV_EFI_HANDOFF_TABLES2", 0x8000_000C: "EV_EFI_VARIABLE_BOOT2",
        0x8000_000D: "EV_EFI_GPT_EVENT2", 0x8000_0010: "EV_EFI_HCRTM_EVENT",
        0x8000_00E0: "EV_EFI_VARIABLE_AUTHORITY", 0x8000_00E1: "EV_EFI_SPDM_FIRMWARE_BLOB",
        0x8000_00E2: "EV_EFI_SPDM_FIRMWARE_CONFIG", 0x8000_00E3: "EV_EFI_SPDM_DEVICE_POLICY",
        0x8000_00E4: "EV_EFI_SPDM_DEVICE_AUTHORITY",
    ]
}

extension EventType: CustomStringConvertible {
    /// The name.
    public var description: String { name }
}

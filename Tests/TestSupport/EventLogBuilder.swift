import Crypto
import Foundation
public import MeasuredBoot

/// Writes event logs as firmware, shim, GRUB and a kernel would, for tests.
public struct EventLogBuilder {
    /// One event to be written.
    public struct Entry {
        /// The register.
        public var pcr: UInt32
        /// The type.
        public var type: EventType
        /// The data in the log.
        public var data: [UInt8]
        /// What the digest is made of; nil for the data.
        public var measured: [UInt8]?

        /// An event.
        public init(pcr: UInt32, type: EventType, data: [UInt8], measured: [UInt8]? = nil) {
            self.pcr = pcr
            self.type = type
            self.data = data
            self.measured = measured
        }
    }

    /// The banks, in the order of the header.
    public var banks: [DigestAlgorithm]
    /// The events.
    public var entries: [Entry] = []

    /// Begins a log without events.
    public init(banks: [DigestAlgorithm] = [.sha1, .sha256]) { self.banks = banks }

    /// Adds an event.
    public mutating func add(_ pcr: UInt32, _ type: EventType, _ data: [UInt8], measured: [UInt8]? = nil) {
        entries.append(Entry(pcr: pcr, type: type, data: data, measured: measured))
    }

    /// The digest of bytes in a bank.
    public static func hash(_ bytes: [UInt8], _ bank: DigestAlgorithm) -> [UInt8] {
        switch bank {
        case .sha1: Array(Insecure.SHA1.hash(data: bytes))
        case .sha384: Array(SHA384.hash(data: bytes))
        case .sha512: Array(SHA512.hash(data: bytes))
        default: Array(SHA256.hash(data: bytes))
        }
    }

    /// The log in the crypto-agile form.
    public var bytes: [UInt8] {
        var bytes = header
        for entry in entries {
            bytes += Self.little(entry.pcr)
            bytes += Self.little(entry.type.rawValue)
            bytes += Self.little(UInt32(banks.count))
            for bank in banks {
                let zeros = [UInt8](repeating: 0, count: bank.size ?? 0)
                bytes += Self.little(bank.rawValue)
                bytes += entry.type == .noAction ? zeros : Self.hash(entry.measured ?? entry.data, bank)
            }
            bytes += Self.little(UInt32(entry.data.count))
            bytes += entry.data
        }
        return bytes
    }

    /// The log in the SHA-1 form, without a header.
    public var sha1Bytes: [UInt8] {
        entries.flatMap { entry in
            Self.little(entry.pcr) + Self.little(entry.type.rawValue) + Self.hash(entry.measured ?? entry.data, .sha1)
                + Self.little(UInt32(entry.data.count)) + entry.data
        }
    }

    /// The header that declares the banks.
    public var header: [UInt8] {
        let algorithms = banks.flatMap { Self.little($0.rawValue) + Self.little(UInt16($0.size ?? 0)) }
        let data =
            Array("Spec ID Event03\0".utf8) + Self.little(UInt32(0)) + [0, 2, 0, 2] + Self.little(UInt32(banks.count))
            + algorithms + [0]
        return Self.little(UInt32(0)) + Self.little(EventType.noAction.rawValue) + [UInt8](repeating: 0, count: 20)
            + Self.little(UInt32(data.count)) + data
    }

    /// What the registers hold after all events: by bank and number, computed apart from the engine.
    public var registers: [DigestAlgorithm: [Int: MeasuredBoot.Digest]] {
        var result: [DigestAlgorithm: [Int: MeasuredBoot.Digest]] = [:]
        for bank in banks {
            for entry in entries where entry.type != .noAction {
                let before = result[bank]?[Int(entry.pcr)]?.bytes ?? [UInt8](repeating: 0, count: bank.size ?? 0)
                let digest = Self.hash(entry.measured ?? entry.data, bank)
                result[bank, default: [:]][Int(entry.pcr)] = MeasuredBoot.Digest(Self.hash(before + digest, bank))
            }
        }
        return result
    }

    /// The bytes of a number, the least significant first.
    public static func little(_ number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
    }
}

extension EventLogBuilder {
    /// A boot with Secure Boot: firmware, shim, GRUB, a kernel with its initramfs.
    public static func boot(
        banks: [DigestAlgorithm] = [.sha1, .sha256],
        commandLine: String = "/vmlinuz-6.1.0-1 root=/dev/sda1 ro",
        kernel: String = "kernel",
        initramfs: String = "initramfs",
        configuration: String = "configuration",
        isSecure: Bool = true
    ) -> EventLogBuilder {
        var log = EventLogBuilder(banks: banks)
        log.add(0, .crtmVersion, utf16("Test firmware 1"))
        log.add(
            0,
            .platformFirmwareBlob,
            little(UInt64(0x82_0000)) + little(UInt64(0xE_0000)),
            measured: text("firmware")
        )
        log.add(7, .variableDriverConfig, variable(globalVariable, "SecureBoot", [isSecure ? 1 : 0]))
        for name in ["PK", "KEK"] { log.add(7, .variableDriverConfig, variable(globalVariable, name, [])) }
        for name in ["db", "dbx"] { log.add(7, .variableDriverConfig, variable(securityDatabase, name, [])) }
        log.add(7, .separator, [0, 0, 0, 0])
        let order: [UInt8] = [1, 0]
        log.add(1, .variableBoot, variable(globalVariable, "BootOrder", order), measured: order)
        log.add(4, .efiAction, text("Calling EFI Application from Boot Option"))
        for pcr in 0..<7 { log.add(UInt32(pcr), .separator, [0, 0, 0, 0]) }
        log.add(5, .gpt, partitionTable())
        log.add(4, .bootServicesApplication, image("\\EFI\\BOOT\\BOOTX64.EFI"), measured: text("shim"))
        log.add(14, .ipl, text("MokList\0"), measured: text("keys"))
        log.add(7, .variableAuthority, variable(shim, "SbatLevel", text("sbat,1,2025021800\nshim,4\n")))
        log.add(4, .bootServicesApplication, image("\\EFI\\BOOT\\grubx64.efi"), measured: text("grub"))
        log.addScript("source (hd0,gpt1)/boot/grub.cfg")
        log.add(9, .ipl, text("(hd0,gpt1)/boot/grub.cfg\0"), measured: text(configuration))
        log.addScript("linux " + commandLine)
        let path = commandLine.split(separator: " ").first.map(String.init) ?? ""
        log.add(9, .ipl, text(path + "\0"), measured: text(kernel))
        if isSecure { log.add(4, .bootServicesApplication, image(nil), measured: text("image of " + kernel)) }
        log.add(8, .ipl, text("kernel_cmdline: \(commandLine)\0"), measured: text(commandLine))
        log.addScript("initrd /initrd.img")
        log.add(9, .ipl, text("/initrd.img\0"), measured: text(initramfs))
        log.add(5, .efiAction, text("Exit Boot Services Invocation"))
        log.add(5, .efiAction, text("Exit Boot Services Returned with Success"))
        return log
    }

    /// The bytes of a text.
    public static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    /// The bytes of a text in UTF-16, closed by a zero.
    public static func utf16(_ text: String) -> [UInt8] { (Array(text.utf16) + [0]).flatMap { little($0) } }

    /// Adds a command of GRUB's script.
    public mutating func addScript(_ command: String) {
        add(8, .ipl, Self.text("grub_cmd: \(command)\0"), measured: Self.text(command))
    }

    /// The data of an event about a variable.
    public static func variable(_ vendor: String, _ name: String, _ content: [UInt8]) -> [UInt8] {
        let units = Array(name.utf16)
        return guid(vendor) + little(UInt64(units.count)) + little(UInt64(content.count)) + units.flatMap { little($0) }
            + content
    }

    /// The data of an event about an image.
    public static func image(_ path: String?, address: UInt64 = 0x1000) -> [UInt8] {
        let name = path.map { utf16($0) } ?? []
        let node: [UInt8] = path == nil ? [] : [4, 4] + little(UInt16(name.count + 4)) + name
        let devicePath = node + [0x7F, 0xFF, 4, 0]
        return little(address) + little(UInt64(4096)) + little(UInt64(0)) + little(UInt64(devicePath.count))
            + devicePath
    }

    /// The data of an event about a partition table with one partition.
    public static func partitionTable(
        disk: String = "11111111-1111-1111-1111-111111111111",
        type: String = "c12a7328-f81f-11d2-ba4b-00a0c93ec93b",
        lastBlock: UInt64 = 4096,
        attributes: UInt64 = 0
    ) -> [UInt8] {
        let name = Array("ESP".utf16).flatMap { little($0) }
        let entry =
            guid(type) + guid(disk) + little(UInt64(2048)) + little(lastBlock) + little(attributes) + name
            + [UInt8](repeating: 0, count: 72 - name.count)
        let header = text("EFI PART") + [UInt8](repeating: 0, count: 48) + guid(disk) + [UInt8](repeating: 0, count: 20)
        return header + little(UInt64(1)) + entry
    }

    /// A signature list with entries of the same size.
    public static func signatureList(_ type: String, _ entries: [[UInt8]]) -> [UInt8] {
        let size = (entries.first?.count ?? 0) + 16
        let body = entries.flatMap { guid(shim) + $0 }
        return guid(type) + little(UInt32(28 + body.count)) + little(UInt32(0)) + little(UInt32(size)) + body
    }

    /// The bytes of a GUID.
    public static func guid(_ text: String) -> [UInt8] { EFIGUID(text)?.bytes ?? [] }

    /// Who defines SecureBoot, PK, KEK and BootOrder.
    public static let globalVariable = "8be4df61-93ca-11d2-aa0d-00e098032b8c"
    /// Who defines db and dbx.
    public static let securityDatabase = "d719b2cb-3d3a-4596-a3bc-dad00e67656f"
    /// Who defines what shim measures.
    public static let shim = "605dab50-e046-4300-abb6-3dd810dd8b23"
}

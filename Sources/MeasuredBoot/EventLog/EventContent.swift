/// What the data of an event says, by the event's type. Nothing here is proven.
public enum EventContent: Hashable, Sendable {
    /// A border between firmware and what comes after it, with its value: 0, or 0xFFFFFFFF after an error.
    case separator(UInt32)
    /// A record that was not extended.
    case record(NoActionRecord)
    /// A UEFI variable.
    case variable(UEFIVariable)
    /// An image that firmware loaded.
    case image(LoadedImage)
    /// A partition table.
    case partitionTable(PartitionTable)
    /// A piece of firmware.
    case firmwareBlob(FirmwareBlob)
    /// A text of GRUB's script.
    case bootLoaderText(BootLoaderText)
    /// A tagged structure.
    case tagged(TaggedEvent)
    /// What Google's firmware says about confidential computing.
    case nonHostInfo(NonHostInfo)
    /// Data without a structure that is known.
    case bytes
}

extension EventLog {
    /// Reads what the data of an event says.
    ///
    /// - Throws: What is wrong with data that its type gives a structure to.
    public func content(
        of event: Event,
        limits: MeasurementLimits = .standard
    ) throws(MalformedInput) -> EventContent {
        let bytes = bytes
        var reader = ByteReader(bytes.span.bytes.extracting(event.data), at: event.data.lowerBound)
        switch event.type {
        case .separator: return event.data.count == 4 ? .separator(try reader.integer(UInt32.self)) : .bytes
        case .noAction: return .record(NoActionRecord(bytes[event.data]))
        case .variableDriverConfig, .variableBoot, .variableBoot2, .variableAuthority:
            return .variable(try UEFIVariable(&reader, limits: limits))
        case .bootServicesApplication, .bootServicesDriver, .runtimeServicesDriver:
            return .image(try LoadedImage(&reader))
        case .gpt: return .partitionTable(try PartitionTable(&reader))
        case .platformFirmwareBlob where event.data.count == 16:
            return .firmwareBlob(try FirmwareBlob(&reader, isNamed: false))
        case .platformFirmwareBlob2: return .firmwareBlob(try FirmwareBlob(&reader, isNamed: true))
        case .ipl:
            return BootLoaderText(bytes.span.extracting(event.data), at: event.data.lowerBound).map {
                .bootLoaderText($0)
            } ?? .bytes
        case .eventTag: return (try? TaggedEvent(&reader)).map { .tagged($0) } ?? .bytes
        case .nonHostInfo: return NonHostInfo(bytes[event.data]).map { .nonHostInfo($0) } ?? .bytes
        default: return .bytes
        }
    }

    /// The lists of a certificate database in a variable's content.
    public func signatureLists(
        of variable: UEFIVariable,
        limits: MeasurementLimits = .standard
    ) throws(MalformedInput) -> [SignatureList] {
        let bytes = bytes
        var reader = ByteReader(bytes.span.bytes.extracting(variable.content), at: variable.content.lowerBound)
        return try SignatureList.lists(&reader, limits: limits)
    }

    /// What is wrong with the lists of a certificate database in a variable's content; nil where they can be read.
    public func signatureListFault(
        of variable: UEFIVariable,
        limits: MeasurementLimits = .standard
    ) -> MalformedInput? {
        let bytes = bytes
        var reader = ByteReader(bytes.span.bytes.extracting(variable.content), at: variable.content.lowerBound)
        return SignatureList.fault(&reader, limits: limits)
    }

    /// The boot menu's entry in a variable's content.
    public func bootOption(of variable: UEFIVariable) throws(MalformedInput) -> BootOption {
        let bytes = bytes
        var reader = ByteReader(bytes.span.bytes.extracting(variable.content), at: variable.content.lowerBound)
        return try BootOption(&reader)
    }
}

/// Steps of the firmware that it measures as text (TCG PC Client Platform Firmware Profile 1.06, section 10.4.4).
enum EFIAction: String, CaseIterable {
    case callingApplication = "Calling EFI Application from Boot Option"
    case returningFromApplication = "Returning from EFI Application from Boot Option"
    case exitBootServicesInvocation = "Exit Boot Services Invocation"
    case exitBootServicesFailed = "Exit Boot Services Returned with Failure"
    case exitBootServicesSucceeded = "Exit Boot Services Returned with Success"
    case debugMode = "UEFI Debug Mode"
    case dmaProtectionDisabled = "DMA Protection Disabled"

    private static let all = allCases.map { (action: $0, text: Array($0.rawValue.utf8)) }

    /// The step that the data of an event names; nil for another text. A closing zero is passed over.
    init?(_ data: ArraySlice<UInt8>) {
        let text = data.last == 0 ? data.dropLast() : data
        guard let found = Self.all.first(where: { $0.text.elementsEqual(text) }) else { return nil }
        self = found.action
    }
}

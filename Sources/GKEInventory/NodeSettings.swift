/// The settings of the virtual machines that a node pool is made of.
public struct NodeSettings: Sendable {
    /// `shielded_instance_config.enable_integrity_monitoring`
    public let integrityMonitoring: Setting<Bool>

    /// `shielded_instance_config.enable_secure_boot`
    public let secureBoot: Setting<Bool>

    /// `image_type`: the operating system, such as `COS_CONTAINERD`; written in any case.
    public let imageType: Setting<String>

    /// Makes node settings.
    public init(integrityMonitoring: Setting<Bool>, secureBoot: Setting<Bool>, imageType: Setting<String>) {
        self.integrityMonitoring = integrityMonitoring
        self.secureBoot = secureBoot
        self.imageType = imageType
    }
}

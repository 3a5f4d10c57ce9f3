/// Categories of findings that Security Command Center has, as far as they have to do with boots or nodes.
enum FindingCategories {
    /// Categories of findings about settings that exist and have to do with boots or nodes.
    private static let settings: [String] = [
        "INTEGRITY_MONITORING_DISABLED", "CLUSTER_SHIELDED_NODES_DISABLED", "NODEPOOL_SECURE_BOOT_DISABLED",
        "SHIELDED_VM_DISABLED", "COMPUTE_SECURE_BOOT_DISABLED", "CONFIDENTIAL_COMPUTING_DISABLED", "COS_NOT_USED",
        "NODEPOOL_BOOT_CMEK_DISABLED", "AUTO_UPGRADE_DISABLED", "AUTO_REPAIR_DISABLED",
        "BINARY_AUTHORIZATION_DISABLED",
    ]

    /// Those about kernels that were changed while they ran.
    private static let threats: [String] = [
        "Defense Evasion: Rootkit", "Defense Evasion: Unexpected ftrace handler",
        "Defense Evasion: Unexpected interrupt handler", "Defense Evasion: Unexpected kernel modules",
        "Defense Evasion: Unexpected kernel read-only data modification",
        "Defense Evasion: Unexpected kprobe handler", "Defense Evasion: Unexpected processes in runqueue",
        "Defense Evasion: Unexpected system call handler",
    ]

    /// The categories by the class of their findings.
    static let byClass = ["MISCONFIGURATION": settings, "THREAT": threats]

    /// All of them.
    static let known = Set(byClass.values.joined())
}

/// The words that the APIs have in some places (discovery documents of monitoring v3 and container v1).
enum AlertEnumerations {
    static let combiners = ["AND", "AND_WITH_MATCHING_RESOURCE", "OR"]
    static let severities = ["CRITICAL", "ERROR", "WARNING"]
    static let comparisons = [
        "COMPARISON_EQ", "COMPARISON_GE", "COMPARISON_GT", "COMPARISON_LE", "COMPARISON_LT", "COMPARISON_NE",
    ]
    static let aligners = [
        "ALIGN_COUNT", "ALIGN_COUNT_FALSE", "ALIGN_COUNT_TRUE", "ALIGN_DELTA", "ALIGN_FRACTION_TRUE",
        "ALIGN_INTERPOLATE", "ALIGN_MAX", "ALIGN_MEAN", "ALIGN_MIN", "ALIGN_NEXT_OLDER", "ALIGN_NONE",
        "ALIGN_PERCENTILE_05", "ALIGN_PERCENTILE_50", "ALIGN_PERCENTILE_95", "ALIGN_PERCENTILE_99",
        "ALIGN_PERCENT_CHANGE", "ALIGN_RATE", "ALIGN_STDDEV", "ALIGN_SUM",
    ]
    static let reducers = [
        "REDUCE_COUNT", "REDUCE_COUNT_FALSE", "REDUCE_COUNT_TRUE", "REDUCE_FRACTION_TRUE", "REDUCE_MAX",
        "REDUCE_MEAN", "REDUCE_MIN", "REDUCE_NONE", "REDUCE_PERCENTILE_05", "REDUCE_PERCENTILE_50",
        "REDUCE_PERCENTILE_95", "REDUCE_PERCENTILE_99", "REDUCE_STDDEV", "REDUCE_SUM",
    ]
    static let evaluationModes = ["DISABLED", "PROJECT_SINGLETON_POLICY_ENFORCE", "EVALUATION_MODE_UNSPECIFIED"]
    static let loggingComponents = [
        "APISERVER", "CONTROLLER_MANAGER", "KCP_CONNECTION", "KCP_HPA", "KCP_SSHD", "KCP_VPA", "SCHEDULER",
        "SYSTEM_COMPONENTS", "WORKLOADS",
    ]
    static let monitoringComponents = [
        "APISERVER", "CADVISOR", "CONTROLLER_MANAGER", "DAEMONSET", "DCGM", "DEPLOYMENT", "HPA", "JOBSET", "KUBELET",
        "POD", "SCHEDULER", "STATEFULSET", "STORAGE", "SYSTEM_COMPONENTS",
    ]
}

internal import Diagnostics

/// What the YAML library stumbled over, in both languages; it speaks English only.
///
/// These are what people run into; what is rarer stays in its words.
func wording(ofYAMLProblem problem: String) -> Wording {
    Wording(chinese: chineseProblems[problem] ?? problem, english: problem)
}

private let chineseProblems = [
    "mapping values are not allowed in this context": "这里不应再出现冒号",
    "could not find expected ':'": "键后面没有冒号加空格",
    "did not find expected key": "这里应是一个键，多半是缩进不齐或引号没有配对",
    "did not find expected '-' indicator": "这里应是以“- ”开头的一项，多半是缩进不齐",
    "did not find expected ',' or ']'": "方括号 [ ] 里缺少逗号或右括号",
    "did not find expected ',' or '}'": "花括号 { } 里缺少逗号或右括号",
    "did not find expected node content": "这里缺少内容",
    "block sequence entries are not allowed in this context": "这里不能出现以“- ”开头的一项",
    "block mapping keys are not allowed in this context": "这里不能出现键，多半是缩进不齐",
    "found unexpected end of stream": "引号没有配对",
    "found unknown escape character": "双引号里有不认识的反斜杠写法",
    "found character that cannot start any token": "这里的字符不能用在开头，请放进引号",
    "found undefined alias": "引用了没有定义的名称",
    "control characters are not allowed": "有控制字符",
]

package chart

import (
	"math"
	"strconv"
	"strings"
)

// Number writes x with a fixed number of decimals and the true minus sign; what
// is not known is an en dash. Minus nought is nought.
func Number(x float64, decimals int) string {
	if math.IsNaN(x) {
		return "–"
	}
	if math.IsInf(x, 0) {
		return map[bool]string{true: "−∞", false: "+∞"}[x < 0]
	}
	s := strconv.FormatFloat(x, 'f', decimals, 64)
	if strings.Trim(s, "-0.") == "" {
		s = strings.TrimPrefix(s, "-")
	}
	return strings.Replace(s, "-", "−", 1)
}

// Percent writes a share as whole per cent.
func Percent(x float64) string {
	if math.IsNaN(x) {
		return "–"
	}
	return strconv.Itoa(int(math.Round(x*100))) + "%"
}

// Count writes a whole number with commas between the thousands.
func Count(n uint64) string {
	s := strconv.FormatUint(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Tokens writes a number of tokens shortly: 940, 12k, 1.4M.
func Tokens(n uint64) string {
	switch {
	case n < 1000:
		return strconv.FormatUint(n, 10)
	case n < 1_000_000:
		return strconv.FormatUint((n+500)/1000, 10) + "k"
	}
	return strings.TrimSuffix(strconv.FormatFloat(float64(n)/1e6, 'f', 1, 64), ".0") + "M"
}

// Duration writes seconds as a reader says them: 9 s, 2 min 5 s, 1 h 4 min.
func Duration(seconds float64) string {
	if math.IsNaN(seconds) || math.IsInf(seconds, 0) || seconds < 0 {
		return "–"
	}
	s := int(math.Ceil(seconds))
	switch {
	case s < 90:
		return strconv.Itoa(s) + " s"
	case s < 3600:
		return strconv.Itoa(s/60) + " min " + strconv.Itoa(s%60) + " s"
	}
	return strconv.Itoa(s/3600) + " h " + strconv.Itoa(s/60%60) + " min"
}

// num writes a coordinate with at most two decimals.
func num(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" || s == "" {
		return "0"
	}
	return s
}

// pct writes a per cent coordinate.
func pct(x float64) string { return num(x) + "%" }

func clamp(x, low, high float64) float64 { return math.Min(math.Max(x, low), high) }

import type { LimitUnit } from '#core/calendars/rules/clock.ts'
import type { Reason } from '#core/calendars/rules/explain.ts'
import type { Language } from '#ui/language.ts'

type Reasons = Record<Reason, string>

const days = (count: number, unit: LimitUnit = 'calendar_day'): string =>
  `${unit === 'working_day' ? 'working ' : ''}${count === 1 ? 'day' : 'days'}`

export const text = {
  id: {
    title: 'Bagaimana tenggat ini dihitung?',
    here: 'Tenggat',
    reports: 'Laporan',
    lead: (title: string) => `Setiap jam untuk “${title}”, hari demi hari.`,
    none: 'Belum ada jam yang berjalan untuk laporan ini.',
    due: (name: string) => `Tenggat: ${name}`,
    at: (zone: string) => `pukul 24.00 ${zone}`,
    used: (_: number, unit: LimitUnit) => `${unit === 'working_day' ? 'hari kerja' : 'hari'} terpakai`,
    limit: (_: number, unit: LimitUnit) => `${unit === 'working_day' ? 'hari kerja' : 'hari'} batasnya`,
    paused: (_: number) => 'hari jam berhenti',
    off: (_: number) => 'hari libur dilewati',
    added: (days: number) => `Ditambah ${days} hari, agar ada waktu setelah jam berjalan lagi.`,
    started: (moment: string) => `Mulai ${moment}. Hari itu adalah hari ke-0.`,
    stopped: (moment: string) => `Selesai ${moment}.`,
    pausedNow: 'Jam sedang berhenti. Tenggat di atas berlaku bila jam berjalan lagi sekarang.',
    provisional:
      'Sementara: keputusan hari libur untuk salah satu tahun itu belum terbit, sehingga hanya libur bertanggal tetap yang dilewati.',
    skipped: 'Hari yang tidak dihitung',
    counted: 'Hari yang dihitung',
    rules: 'Aturannya',
    rule: [
      'Hari kerja adalah Senin sampai Jumat, tanpa hari libur nasional, cuti bersama, dan hari libur daerah instansinya.',
      'Batas ke Ombudsman dihitung dalam hari kalender: setiap hari dihitung.',
      'Jam berakhir pukul 24.00 pada hari terakhir, menurut waktu setempat instansi.',
      'Hari dihitung bila jam tidak sedang berhenti pada pukul 24.00 hari itu.',
      'Batas yang berlaku adalah batas saat jam dimulai; perubahan kebijakan tidak mengubahnya.',
    ],
    reasons: {
      'day-zero': 'hari mulai',
      weekend: 'akhir pekan',
      holiday: 'hari libur nasional',
      collective_leave: 'cuti bersama',
      regional: 'hari libur daerah',
      paused: 'jam berhenti',
    } satisfies Reasons as Reasons,
  },
  en: {
    title: 'How are these limits counted?',
    here: 'Time limits',
    reports: 'Reports',
    lead: (title: string) => `Every clock of “${title}”, day by day.`,
    none: 'No clock has started for this report yet.',
    due: (name: string) => `Due: ${name}`,
    at: (zone: string) => `at 24:00 ${zone}`,
    used: (count: number, unit: LimitUnit) => `${days(count, unit)} used`,
    limit: (count: number, unit: LimitUnit) => `${days(count, unit)} allowed`,
    paused: (count: number) => `${days(count)} the clock was paused`,
    off: (count: number) => `${days(count)} off passed over`,
    added: (count: number) =>
      `${count} ${days(count)} ${count === 1 ? 'was' : 'were'} added, so that there is time after the clock went on.`,
    started: (moment: string) => `Started ${moment}. That day is day 0.`,
    stopped: (moment: string) => `Ended ${moment}.`,
    pausedNow: 'The clock is paused. The limit above holds if it goes on now.',
    provisional:
      'Provisional: the decree on days off is missing for one of these years, so only holidays with a fixed date are passed over.',
    skipped: 'Days that do not count',
    counted: 'Days that count',
    rules: 'The rules',
    rule: [
      'Working days are Monday to Friday, less national holidays, joint leave and the regional holidays of the agency.',
      'The limit for the Ombudsman is in calendar days: every day counts.',
      'A clock ends at 24:00 of its last day, in the time zone of the agency.',
      'A day counts if the clock was not paused at 24:00 of that day.',
      'The limit is the one in force when the clock started; a later policy does not change it.',
    ],
    reasons: {
      'day-zero': 'day it started',
      weekend: 'weekend',
      holiday: 'national holiday',
      collective_leave: 'joint leave',
      regional: 'regional holiday',
      paused: 'clock paused',
    } satisfies Reasons as Reasons,
  },
} satisfies Record<Language, object>

;;; goshd.el --- complete shell commands from your own shell  -*- lexical-binding: t -*-

;;     goshd -i --coprocess-socket /tmp/sh.sock        in a terminal
;;     (setenv "GOSHD_SOCKET" "/tmp/sh.sock")          in Emacs, or in its environment
;;     (load "examples/goshd.el")
;;
;; Then completion-at-point (M-TAB or C-M-i) in sh-mode and shell-mode offers
;; what the shell would offer.

;;; Code:

(require 'seq)

(defun goshd--request (text)
  "Send TEXT and return what the reply says, both unibyte."
  (with-temp-buffer
    (set-buffer-multibyte nil)
    (let* ((conn (make-network-process :name "goshd" :family 'local :service (getenv "GOSHD_SOCKET")
                                       :buffer (current-buffer) :coding 'binary :sentinel #'ignore :noquery t))
           (deadline (time-add nil 3)) size)
      (unwind-protect
          (progn
            (process-send-string conn (format "%d:%s," (length text) text)) ; a netstring each way
            (while (not (and size (> (buffer-size) (+ (match-end 0) size -1))))
              (unless (and (time-less-p nil deadline) (process-live-p conn)) (error "No answer from goshd"))
              (accept-process-output conn 0.1)
              (goto-char (point-min))
              (setq size (and (looking-at "\\([0-9]+\\):") (string-to-number (match-string 1)))))
            (buffer-substring (match-end 0) (+ (match-end 0) size)))
        (delete-process conn)))))

(defun goshd--complete (line)
  "Return the fields of the reply for LINE: an alist of lists of strings."
  (let ((reply (goshd--request (concat "COMPLETE " (encode-coding-string line 'utf-8 t)))) strings fields)
    (unless (string-prefix-p "OK " reply) (error "goshd: %s" reply))
    (setq strings (split-string (substring reply 3) "\0"))
    (while (cdr strings)
      (let ((name (pop strings)) (count (string-to-number (pop strings))) values)
        (dotimes (_ count) (push (decode-coding-string (pop strings) 'utf-8) values))
        (push (cons name (nreverse values)) fields)))
    fields))

(defun goshd-completion-at-point ()
  "Complete the command before point, for `completion-at-point-functions'."
  (let* ((begin (line-beginning-position))
         (line (buffer-substring-no-properties begin (point)))
         (fields (goshd--complete line))
         (inserts (cdr (assoc "inserts" fields)))
         (start (string-to-number (cadr (assoc "replace" fields)))) ; a byte of the line
         (before (decode-coding-string (substring (encode-coding-string line 'utf-8 t) 0 start) 'utf-8))
         (about (lambda (field) (lambda (x) (nth (seq-position inserts x) (cdr (assoc field fields)))))))
    (list (+ begin (length before)) (point) inserts
          :annotation-function (lambda (x) (concat "  " (funcall (funcall about "descriptions") x)))
          :exit-function (lambda (x status)
                           (when (eq status 'finished) (insert (funcall (funcall about "appends") x)))))))

(dolist (hook '(sh-mode-hook shell-mode-hook))
  (add-hook hook (lambda () (add-hook 'completion-at-point-functions #'goshd-completion-at-point nil t))))
;;; goshd.el ends here

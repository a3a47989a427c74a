# One image for web server and worker; compose.yaml says how they hang together.
FROM python:3.11-slim
ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 TRACKER_DATA_DIR=/data
# OCR of scanned letters, with Dutch.
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends tesseract-ocr tesseract-ocr-nld \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY requirements.txt .
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY . .
RUN useradd --system --uid 1000 nakoming && install -d -o nakoming /data \
 && SECRET_KEY=only-for-collectstatic python manage.py collectstatic --noinput
USER nakoming
VOLUME /data
EXPOSE 8000
CMD ["gunicorn", "--bind", "0.0.0.0:8000"]
